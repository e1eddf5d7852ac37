# Counts requests for Prometheus: a line for each comes from nginx through a pipe, and each second a line "tick", when what is new is written.
# What arrives names no visitor, no path and no query, and whatever it says, there are no more series than those below.
# Variables: out, the file; since, when counting began.

BEGIN {
  FS = "|"
  kinds = split("predict train model spec docs page file health other", kind, " ")
  classes = split("1xx 2xx 3xx 4xx 5xx none", class, " ")
  # From a file of the page to a model that takes a quarter of an hour.
  bounds = split("0.01 0.05 0.1 0.5 1 2.5 5 10 30 60 120 300 900", bound, " ")
  for (k = 1; k <= kinds; k++) known[kind[k]] = 1
  most_servers = 32
  write()
}

$1 == "tick" {
  if (changed) write()
  next
}

{
  changed = 1
  k = ($1 in known) ? $1 : "other"
  requests[k, class_of($2)]++
  received[k] += $3
  sent[k] += $4
  seconds[k] += $5
  all[k]++
  for (b = 1; b <= bounds; b++) if ($5 + 0 <= bound[b] + 0) { within[k, b]++; break }
  # A request that was tried at several servers names them all.
  tried = split($6, address, /, | : /)
  split($7, status, /, | : /)
  for (t = 1; t <= tried; t++) if (address[t] ~ /^(\[[0-9A-Fa-f:.]+\]|[0-9.]+):[0-9]+$/) answers[server_of(address[t]), class_of(status[t])]++
}

function class_of(code) {
  return code ~ /^[1-5][0-9][0-9]$/ ? substr(code, 1, 1) "xx" : "none"
}

# Addresses move: those that were seen first keep their names.
function server_of(one) {
  if (one in servers) return one
  if (count >= most_servers) one = "other"
  if (!(one in servers)) {
    servers[one] = 1
    server[++count] = one
  }
  return one
}

function head(name, type, help) {
  printf "# HELP %s %s\n# TYPE %s %s\n", name, help, name, type > fresh
}

# Numbers beyond 2^31 are no integers to every awk.
function line(name, labels, value) {
  printf "%s{%s} %.0f\n", name, labels, value > fresh
}

function write(   k, c, b, s, sum) {
  fresh = out ".new"
  head("tryme_requests_total", "counter", "Requests, by what they asked for and the class of the status.")
  for (k = 1; k <= kinds; k++) for (c = 1; c <= classes; c++) line("tryme_requests_total", "kind=\"" kind[k] "\",class=\"" class[c] "\"", requests[kind[k], class[c]])
  head("tryme_received_bytes_total", "counter", "Bytes that came from visitors, headers among them.")
  for (k = 1; k <= kinds; k++) line("tryme_received_bytes_total", "kind=\"" kind[k] "\"", received[kind[k]])
  head("tryme_sent_bytes_total", "counter", "Bytes that went to visitors, headers among them.")
  for (k = 1; k <= kinds; k++) line("tryme_sent_bytes_total", "kind=\"" kind[k] "\"", sent[kind[k]])
  head("tryme_request_duration_seconds", "histogram", "From the first byte of a request to the last one of its answer.")
  for (k = 1; k <= kinds; k++) {
    sum = 0
    for (b = 1; b <= bounds; b++) {
      sum += within[kind[k], b]
      line("tryme_request_duration_seconds_bucket", "kind=\"" kind[k] "\",le=\"" bound[b] "\"", sum)
    }
    line("tryme_request_duration_seconds_bucket", "kind=\"" kind[k] "\",le=\"+Inf\"", all[kind[k]])
    printf "tryme_request_duration_seconds_sum{kind=\"%s\"} %.3f\n", kind[k], seconds[kind[k]] > fresh
    line("tryme_request_duration_seconds_count", "kind=\"" kind[k] "\"", all[kind[k]])
  }
  head("tryme_upstream_answers_total", "counter", "Answers of each DEEPaaS, by the class of the status; none where there was no answer.")
  for (s = 1; s <= count; s++) for (c = 1; c <= classes; c++) line("tryme_upstream_answers_total", "server=\"" server[s] "\",class=\"" class[c] "\"", answers[server[s], class[c]])
  head("tryme_counting_since_seconds", "gauge", "When all counters were zero, in seconds since 1970.")
  printf "tryme_counting_since_seconds %s\n", since > fresh
  close(fresh)
  # Whoever reads has the old file or the new one, and never half of one.
  system("mv -f '" fresh "' '" out "'")
  changed = 0
}
