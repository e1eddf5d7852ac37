#!/bin/sh
# Turns the environment into nginx's configuration and the page's config.json, and keeps nginx until the deployment ends.
# POSIX sh with the tools of busybox: runs in the image and, unchanged, on any machine with nginx. README.md lists the variables.
set -euf
LC_ALL=C
export LC_ALL

SITE_DIR=${SITE_DIR:-/usr/share/nginx/html}
RUN_DIR=${RUN_DIR:-/tmp/try-me}
GRACE=5

case $0 in
  */*) here=${0%/*} ;;
  *) here=. ;;
esac

fail() {
  printf 'try-me: %s\n' "$*" >&2
  exit 2
}

# ---- Values. Whatever gets into nginx's configuration is made of the characters allowed here.

is_number() {
  case $1 in
    '' | *[!0-9]* | ????????????????*) return 1 ;;
  esac
}

check_port() {
  { is_number "$2" && [ "$2" -ge 1 ] && [ "$2" -le 65535 ]; } || fail "$1 must be a port from 1 to 65535, not '$2'."
}

check_day() {
  case $2 in
    '' | [0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]) ;;
    *) fail "$1 must be a day such as 2026-11-29, not '$2'." ;;
  esac
}

# nginx ends with words of its own at what is longer than its buffers.
check_length() {
  [ "${#2}" -le "$3" ] || fail "$1 is too long: ${#2} characters, and $3 are the most."
}

# busybox reads 010 as octal.
product() {
  factor=$1
  while [ "$factor" != "${factor#0[0-9]}" ]; do factor=${factor#0}; done
  awk -v a="$factor" -v b="$2" 'BEGIN { printf "%.0f", a * b }'
}

# The forms of timeout(1), which the old container used.
read_duration() {
  case $1 in
    *s) unit=1 ;;
    *m) unit=60 ;;
    *h) unit=3600 ;;
    *d) unit=86400 ;;
    *) unit=1 ;;
  esac
  amount=${1%[smhd]}
  case $amount in
    '' | . | *[!0-9.]* | *.*.* | ??????????*) fail "DURATION must look like 600s, 10m, 2h or 10000d, not '$1'." ;;
  esac
  DURATION_SECONDS=$(product "$amount" "$unit")
  [ "$DURATION_SECONDS" -le 3153600000 ] || fail "DURATION is at most 36500d, not '$1'."
}

read_size() {
  case $1 in
    *[kK]) unit=1024 ;;
    *[mM]) unit=1048576 ;;
    *[gG]) unit=1073741824 ;;
    *) unit=1 ;;
  esac
  is_number "${1%[kKmMgG]}" || fail "MAX_UPLOAD must look like 500m, 2g, or 0 for no limit, not '$1'."
  MAX_UPLOAD_BYTES=$(product "${1%[kKmMgG]}" "$unit")
  [ "${#MAX_UPLOAD_BYTES}" -le 15 ] || fail "MAX_UPLOAD is more than any disk holds: '$1'."
}

read_base_path() {
  BASE=${1%/}
  check_length BASE_PATH "$BASE" 200
  case $BASE in
    '') return ;;
    /healthz | /- | /-/* | */ | [!/]* | *//* | */.* | *[!A-Za-z0-9/._~-]*) fail "BASE_PATH must look like /try/model, not '$1'." ;;
  esac
}

# Sets EXAMPLES_FROM to the folder whose files are examples; nothing without one.
read_examples() {
  EXAMPLES_FROM=
  [ -n "$1" ] || return 0
  case $1 in
    /*) ;;
    *) fail "EXAMPLES_DIR must be an absolute path, not '$1'." ;;
  esac
  check_length EXAMPLES_DIR "$1" 1000
  { [ -d "$1" ] && [ -r "$1" ] && [ -x "$1" ]; } || fail "EXAMPLES_DIR isn't a folder that can be read: '$1'."
  EXAMPLES_FROM=$1
  # Kubernetes mounts a ConfigMap as links to files of a folder beside them, which it exchanges as a whole.
  if [ "$(readlink "$1/examples.json")" = ..data/examples.json ]; then
    case $(readlink -f "$1/..data") in
      "$(readlink -f "$1")"/?*) EXAMPLES_FROM=$1/..data ;;
    esac
  fi
  { [ -f "$EXAMPLES_FROM/examples.json" ] && [ ! -L "$EXAMPLES_FROM/examples.json" ] && [ -r "$EXAMPLES_FROM/examples.json" ]; } ||
    fail "EXAMPLES_DIR has no examples.json that is a file and can be read: '$1'."
  # What else is wrong with it the page tells; this much can be seen from here.
  case $(tr -d ' \t\r\n\357\273\277' <"$EXAMPLES_FROM/examples.json" | head -c 1) in
    '{') ;;
    *) fail "EXAMPLES_DIR has an examples.json that is no JSON object: '$1'." ;;
  esac
}

# $1: name of the variable, $2: its value. Sets ORIGINS to a list for a Content-Security-Policy.
read_origins() {
  ORIGINS=
  check_length "$1" "$2" 2000
  for origin in $(printf '%s' "$2" | tr ',' ' '); do
    case $1:$origin in
      FRAME_ANCESTORS:none | FRAME_ANCESTORS:self) origin="'$origin'" ;;
      "FRAME_ANCESTORS:'none'" | "FRAME_ANCESTORS:'self'" | FRAME_ANCESTORS:\*) ;;
      *:http://?* | *:https://?*)
        case ${origin#*://} in
          *[!A-Za-z0-9.:*_-]*) fail "$1 must be a list of origins such as https://example.org, not '$2'." ;;
        esac
        ;;
      *) fail "$1 must be a list of origins such as https://example.org, not '$2'." ;;
    esac
    ORIGINS="$ORIGINS $origin"
  done
}

# $1: name of the variable, $2: one address. Adds to TARGETS; scheme and path must be those of the others.
read_upstream() {
  check_length "$1" "$2" 2000
  case $2 in
    http://* | https://*) url=$2 ;;
    *://*) fail "$1 must be an http or https address, not '$2'." ;;
    *) url=http://$2 ;;
  esac
  scheme=${url%%://*}
  authority=${url#*://}
  path=
  case $authority in
    */*)
      path=/${authority#*/}
      authority=${authority%%/*}
      ;;
  esac
  while [ "$path" != "${path%/}" ]; do path=${path%/}; done
  case $path in
    *//* | */.* | *[!A-Za-z0-9/._~-]*) fail "$1 has a path that can't be used: '$2'." ;;
  esac
  port=
  case $authority in
    \[*\]:*)
      host=${authority%%\]*}
      host=${host#\[}
      port=${authority##*\]:}
      ;;
    \[*\])
      host=${authority#\[}
      host=${host%\]}
      ;;
    *:*:*) fail "$1 has an address that can't be read: '$2'." ;;
    *:*)
      host=${authority%%:*}
      port=${authority#*:}
      ;;
    *) host=$authority ;;
  esac
  case $authority in
    \[*) case $host in '' | *[!0-9A-Fa-f:.]*) fail "$1 has an address that can't be read: '$2'." ;; esac ;;
    *) case $host in '' | -* | .* | *[!A-Za-z0-9._-]*) fail "$1 has an address that can't be read: '$2'." ;; esac ;;
  esac
  # A name in DNS has no more.
  check_length "The host of $1" "$host" 253
  check_length "The path of $1" "$path" 1000
  case $authority in
    *:) fail "$1 has an address without its port: '$2'." ;;
  esac
  [ "$scheme" = https ] && default_port=443 || default_port=80
  check_port "$1" "${port:-$default_port}"
  # As an address to connect to, "any" is this machine.
  [ "$host" != 0.0.0.0 ] || host=127.0.0.1

  if [ -z "$TARGETS" ]; then
    SCHEME=$scheme
    UPSTREAM_PATH=$path
    TLS_NAME=$host
    HOST=$authority
  elif [ "$scheme" != "$SCHEME" ] || [ "$path" != "$UPSTREAM_PATH" ]; then
    fail "$1 names several addresses, which must have the same scheme and path: '$2' differs from the first."
  elif [ "$scheme" = https ] && [ "$host" != "$TLS_NAME" ]; then
    fail "$1 names several https addresses, which must have the same host name: '$2' differs from the first."
  fi
  TARGETS="$TARGETS $host|${port:-$default_port}"
}

read_upstreams() {
  TARGETS=
  for one in $(printf '%s' "$2" | tr ',' ' '); do
    read_upstream "$1" "$one"
  done
  [ -n "$TARGETS" ] || fail "$1 has no address."
}

# ---- Addresses: nginx looks names up only once, and doesn't start when that fails. Its `resolve` knows neither search domains
# nor /etc/hosts: docs/decisions/0004-nginx.md.

is_ipv4() {
  case $1 in
    *[!0-9.]* | *..* | .* | *. | *.*.*.*.*) return 1 ;;
    *.*.*.*) return 0 ;;
  esac
  return 1
}

addresses_of() {
  case $1 in
    *:*) printf '[%s]\n' "$1" ;;
    *) if is_ipv4 "$1"; then printf '%s\n' "$1"; else look_up "$1"; fi ;;
  esac
}

# All of one kind: both kinds would count one machine twice.
look_up() {
  found=$(getent ahostsv4 "$1" | awk '{ print $1 }' | sort -u)
  [ -z "$found" ] || { printf '%s\n' "$found" && return; }
  getent ahostsv6 "$1" | awk '{ print "[" $1 "]" }' | sort -u
}

has_names() {
  for target in $TARGETS; do
    case ${target%|*} in
      *:*) ;;
      *) is_ipv4 "${target%|*}" || return 0 ;;
    esac
  done
  return 1
}

# Writes what nginx includes; fails when nothing is new. A name that can't be found keeps the addresses it had.
write_servers() {
  found=
  for target in $TARGETS; do
    for address in $(addresses_of "${target%|*}"); do
      found="${found:+$found }$address:${target#*|}"
    done
  done
  [ -n "$found" ] || [ -z "${SERVERS-}" ] || return 1
  [ "$found" != "${SERVERS-unwritten}" ] || return 1
  SERVERS=$found
  # shellcheck disable=SC2086
  list_servers ' max_fails=1 fail_timeout=5s' $SERVERS >"$RUN_DIR/servers.conf"
  # shellcheck disable=SC2086
  list_servers ' max_fails=0' $SERVERS >"$RUN_DIR/probe.conf"
  list_servers '' ${SERVERS:+"${SERVERS%% *}"} >"$RUN_DIR/training.conf"
  # shellcheck disable=SC2086
  [ -z "$METRICS_PORT" ] || write_metrics $SERVERS
}

# A page for Prometheus, which nginx completes: each DEEPaaS is asked when somebody looks.
write_metrics() {
  mkdir -p "$RUN_DIR/metrics"
  # Nothing is counted yet.
  [ -e "$RUN_DIR/metrics/counts" ] || : >"$RUN_DIR/metrics/counts"
  {
    printf '# HELP tryme_connections Connections of visitors, by what nginx does with them.\n# TYPE tryme_connections gauge\n'
    for state in reading writing waiting; do
      printf 'tryme_connections{state="%s"} <!--#echo var="connections_%s" -->\n' "$state" "$state"
    done
    printf '# HELP tryme_upstream_up Whether a DEEPaaS answers, asked just now.\n# TYPE tryme_upstream_up gauge\n'
    for server; do
      printf 'tryme_upstream_up{server="%s"} <!--#include virtual="/-/up/%s" -->1\n' "$server" "$server"
    done
    printf '<!--#include virtual="/-/counts" -->\n'
  } >"$RUN_DIR/metrics/metrics.new"
  mv -f "$RUN_DIR/metrics/metrics.new" "$RUN_DIR/metrics/metrics"
}

# Without a server nginx doesn't start; with one that is down it answers 502.
list_servers() {
  options=$1
  shift
  [ $# -gt 0 ] || set -- '127.0.0.1:9 down'
  for server; do printf 'server %s%s;\n' "$server" "$options"; done
}

# ---- Files

write_config() {
  case ${NOMAD_JOB_NAME:-} in try-*) temporary=true ;; *) temporary=false ;; esac
  expires=
  [ "$DURATION_SECONDS" -eq 0 ] || expires=$(date -u -d "@$(($(date +%s) + DURATION_SECONDS))" +%Y-%m-%dT%H:%M:%SZ)
  brand=
  case ${NOMAD_NAMESPACE:-} in ai4eosc | imagine) brand=$NOMAD_NAMESPACE ;; esac
  train=false
  [ "$TRAIN" = off ] || train=true
  allow=false
  [ -z "$CONNECT" ] || allow=true
  privacy=
  # Any text is enough, unless the page is switched off in so many words.
  case ${PRIVACY:-} in
    on) privacy=on ;;
    off) ;;
    *) [ -z "${PRIVACY_CONTROLLER:-}${PRIVACY_CONTACT:-}${PRIVACY_OFFICER:-}${PRIVACY_POLICY:-}${PRIVACY_NOTES:-}" ] || privacy=on ;;
  esac
  examples=
  [ -z "$EXAMPLES_FROM" ] || examples=examples/examples.json
  V_examples=$examples B_moduleExamples=$MODULE_EXAMPLES \
    V_title=${TITLE:-} V_brand=$brand V_warnings=${INFERENCE_WARNING:-} V_expires=$expires V_monitor=${MONITOR_URL:-} \
    B_temporary=$temporary B_train=$train B_allowApi=$allow N_maxUpload=$MAX_UPLOAD_BYTES V_privacy=$privacy \
    awk '
      function text(value,   i, c, out) {
        for (i = 1; i <= length(value); i++) {
          c = substr(value, i, 1)
          out = out (c in escaped ? escaped[c] : c)
        }
        return "\"" out "\""
      }
      # Variables such as ACCESSIBILITY_ENFORCEMENT_BODY, by the keys that the page knows.
      function object(prefix, keys, last,   count, names, n, value, out) {
        count = split(keys, names, " ")
        for (n = 1; n <= count; n++) {
          value = names[n]
          gsub(/[A-Z]/, "_&", value)
          value = ENVIRON[prefix toupper(value)]
          if (value != "") out = out (out == "" ? "" : ", ") text(names[n]) ": " text(value)
        }
        if (last != "") out = out (out == "" ? "" : ", ") last
        return "{ " out " }"
      }
      function add(key, value) { lines = lines (lines == "" ? "" : ",\n") "  " text(key) ": " value }
      BEGIN {
        for (code = 1; code < 32; code++) escaped[sprintf("%c", code)] = sprintf("\\u%04x", code)
        escaped["\""] = "\\\""
        escaped["\\"] = "\\\\"
        count = split("title brand warnings expires monitor examples", texts, " ")
        for (n = 1; n <= count; n++) if (ENVIRON["V_" texts[n]] != "") add(texts[n], text(ENVIRON["V_" texts[n]]))
        count = split("temporary train allowApi", flags, " ")
        for (n = 1; n <= count; n++) add(flags[n], ENVIRON["B_" flags[n]])
        if (ENVIRON["B_moduleExamples"] == "on") add("moduleExamples", "true")
        if (ENVIRON["N_maxUpload"] + 0 > 0) add("maxUpload", ENVIRON["N_maxUpload"])
        if (ENVIRON["MAP_TILES"] != "") add("map", object("MAP_", "tiles attribution", ""))
        if (ENVIRON["ACCESSIBILITY_BODY"] != "") add("accessibility", object("ACCESSIBILITY_", "body contact law prepared reviewed response enforcement enforcementBody alternatives gaps burden method report", ""))
        if (ENVIRON["V_privacy"] != "") add("privacy", object("PRIVACY_", "controller contact officer policy notes", "\"ownProxy\": true"))
        print "{\n" lines "\n}"
      }' >"$RUN_DIR/config.json"
}

# The page's first frame has the name of the site before there is any script.
write_titled() {
  V_title=$TITLE awk '
    function put(mark, at) {
      at = index($0, mark)
      if (at > 0) $0 = substr($0, 1, at) title substr($0, at + length(">Try a model"))
    }
    BEGIN {
      title = ENVIRON["V_title"]
      gsub(/&/, "\\&amp;", title)
      gsub(/</, "\\&lt;", title)
      gsub(/>/, "\\&gt;", title)
    }
    { put(">Try a model</title>"); put(">Try a model</header>"); print }
  ' "$SITE_DIR/index.html" >"$RUN_DIR/titled/index.html"
}

escape_dots() {
  printf '%s' "$1" | sed 's/\./\\./g'
}

write_nginx_conf() {
  base_re=$(escape_dots "$BASE")
  upstream_re=$(escape_dots "$UPSTREAM_PATH")
  # The pages of DEEPaaS name its own base path, so it works there as well.
  api=$base_re
  [ "$UPSTREAM_PATH" = "$BASE" ] || [ -z "$UPSTREAM_PATH" ] || api="(?:$base_re|$upstream_re)"
  elsewhere=
  [ -z "$BASE" ] || elsewhere="location = / { return 302 $BASE/; } location = $BASE { return 302 $BASE/; } location / { return 404; }"
  listen6=
  [ ! -s /proc/net/if_inet6 ] || listen6="listen [::]:$UI_PORT ipv6only=on so_keepalive=60s:30s:4;"
  tls=
  [ "$SCHEME" = http ] || tls="proxy_ssl_server_name on; proxy_ssl_name $TLS_NAME; proxy_ssl_verify on; proxy_ssl_verify_depth 5; proxy_ssl_trusted_certificate $CA;"
  metrics=
  metrics_listen6=
  if [ -n "$METRICS_PORT" ]; then
    metrics="include $RUN_DIR/metrics.conf;"
    [ -z "$listen6" ] || metrics_listen6="listen [::]:$METRICS_PORT ipv6only=on;"
  fi
  examples=
  [ -z "$EXAMPLES_FROM" ] || examples="include $RUN_DIR/examples.conf;"
  document="root $RUN_DIR/site; gzip_static on; try_files $BASE/index.html\$br $BASE/index.html =404;"
  [ -z "${TITLE:-}" ] || document="root $RUN_DIR; gzip on; try_files /titled/index.html =404;"
  # A pattern that nothing matches.
  module_examples='(?!)'
  [ "$MODULE_EXAMPLES" = off ] || module_examples=
  for name in nginx metrics examples; do
    case $name in
      metrics) [ -n "$METRICS_PORT" ] || continue ;;
      examples) [ -n "$EXAMPLES_FROM" ] || continue ;;
    esac
    fill_template "$here/$name.conf.template" >"$RUN_DIR/$name.conf"
  done
}

fill_template() {
  C_RUN=$RUN_DIR C_LOG=$log C_TRAIN=$TRAIN C_API=$api C_BASE=$BASE C_PORT=$UI_PORT C_LISTEN6=$listen6 \
    C_MAX_UPLOAD=$MAX_UPLOAD C_SCHEME=$SCHEME C_HOST=$HOST C_UPSTREAM_PATH=$UPSTREAM_PATH C_UPSTREAM_PATH_RE=$upstream_re \
    C_EXAMPLES=$examples C_DOCUMENT=$document C_MODULE_EXAMPLES=$module_examples \
    C_COUNTS=$counts C_METRICS=$metrics C_METRICS_PORT=$METRICS_PORT C_METRICS_LISTEN6=$metrics_listen6 \
    C_CONNECT=$CONNECT C_FRAMES=$FRAMES C_TILES=$TILES C_ANCESTORS=$ANCESTORS C_TLS=$tls C_ELSEWHERE=$elsewhere C_QUERY='(?:\?[^#]*)?' \
    C_MODEL='(?!\.\.?(?:[/?]|$))(?:[\w.~@:+-]|%(?![01]|2[5EFef]|5[Cc]|7[Ff])[0-9A-Fa-f]{2})+' \
    awk '{
      out = ""
      while (match($0, /@[A-Z0-9_]+@/)) {
        out = out substr($0, 1, RSTART - 1) ENVIRON["C_" substr($0, RSTART + 1, RLENGTH - 2)]
        $0 = substr($0, RSTART + RLENGTH)
      }
      print out $0
    }' "$1"
}

# ---- Companions of nginx. Each ends with its own sleep, so that nothing outlives this script.

nap() {
  sleep "$1" &
  sleeper=$!
  trap 'kill "$sleeper" 2>/dev/null; exit 0' TERM
  wait "$sleeper"
}

end_after() {
  nap "$1"
  kill -TERM "$2"
}

follow_names() {
  while [ -d "$RUN_DIR" ]; do
    if [ -n "$SERVERS" ]; then nap 5; else nap 1; fi
    if write_servers; then kill -HUP "$1"; fi
  done
}

# Each second what was counted is written. The pipe is held open here, so that nginx always finds a reader, and one that fails is replaced.
count_requests() {
  exec 5<"$RUN_DIR/requests"
  # mawk waits for 4 kB of a pipe unless it is told not to.
  at_once=
  case $(awk -W version 2>&1 </dev/null) in mawk*) at_once='-W interactive' ;; esac
  while :; do
    # shellcheck disable=SC2086
    awk $at_once -v out="$RUN_DIR/metrics/counts" -v since="$(date +%s)" -f "$here/counts.awk" <&5 &
    awk=$!
    trap 'kill "$awk" 2>/dev/null; exit 0' TERM
    wait "$awk" && return
    nap 1
  done
}

tick() {
  trap '' PIPE
  exec 4>"$RUN_DIR/requests"
  while [ -d "$RUN_DIR" ]; do
    nap 1
    echo tick >&4 2>/dev/null || :
  done
}

# nginx's messages say who asked and for what: an address is a person's, and a query can hold a password.
without_people() {
  while IFS= read -r line; do
    case $line in
      *', client: '*)
        out=${line#*, client: }
        case $out in *,*) line="${line%%, client: *},${out#*,}" ;; *) line=${line%%, client: *} ;; esac
        ;;
    esac
    out=
    while :; do
      case $line in
        *\?*) ;;
        *) break ;;
      esac
      out="$out${line%%\?*}?..."
      line=${line#*\?}
      case $line in
        *' '*) line=" ${line#* }" ;;
        *) line= ;;
      esac
    done
    printf '%s\n' "$out$line" >&2
  done
}

# ---- Main

UI_PORT=${UI_PORT:-80}
check_port UI_PORT "$UI_PORT"

METRICS_PORT=${METRICS_PORT:-}
if [ -n "$METRICS_PORT" ]; then
  check_port METRICS_PORT "$METRICS_PORT"
  [ "$METRICS_PORT" -ne "$UI_PORT" ] || fail "METRICS_PORT must not be the page's, $UI_PORT: what is counted is not for visitors."
fi

if [ -n "${DEEPAAS_URL:-}" ]; then
  read_upstreams DEEPAAS_URL "$DEEPAAS_URL"
elif [ -n "${NOMAD_HOST_ADDR_api:-}" ]; then
  read_upstreams NOMAD_HOST_ADDR_api "$NOMAD_HOST_ADDR_api"
else
  check_port DEEPAAS_PORT "${DEEPAAS_PORT:-5000}"
  case ${DEEPAAS_IP:-} in
    */* | *,* | *' '*) fail "DEEPAAS_IP must be an address or a name, not '$DEEPAAS_IP'." ;;
    *:*) read_upstreams DEEPAAS_IP "[$DEEPAAS_IP]:${DEEPAAS_PORT:-5000}" ;;
    *) read_upstreams DEEPAAS_IP "${DEEPAAS_IP:-127.0.0.1}:${DEEPAAS_PORT:-5000}" ;;
  esac
fi

read_duration "${DURATION:-0}"
MAX_UPLOAD=${MAX_UPLOAD:-5g}
read_size "$MAX_UPLOAD"
read_base_path "${BASE_PATH:-}"

TRAIN=${TRAIN:-off}
case $TRAIN in
  on | off) ;;
  *) fail "TRAIN must be on or off, not '$TRAIN'." ;;
esac

read_examples "${EXAMPLES_DIR:-}"
MODULE_EXAMPLES=${MODULE_EXAMPLES:-off}
case $MODULE_EXAMPLES in
  on | off) ;;
  *) fail "MODULE_EXAMPLES must be on or off, not '$MODULE_EXAMPLES'." ;;
esac

case ${PRIVACY:-off} in
  on | off) ;;
  *) fail "PRIVACY must be on or off, not '$PRIVACY'." ;;
esac
case ${ACCESSIBILITY_BODY:+body}${ACCESSIBILITY_CONTACT:+contact} in
  '' | bodycontact) ;;
  *) fail "ACCESSIBILITY_BODY and ACCESSIBILITY_CONTACT are needed together: a statement without either would be none." ;;
esac
check_day ACCESSIBILITY_PREPARED "${ACCESSIBILITY_PREPARED:-}"
check_day ACCESSIBILITY_REVIEWED "${ACCESSIBILITY_REVIEWED:-}"

case ${MONITOR_URL:-http://} in
  *[[:space:]\"\<\>\\]*) fail "MONITOR_URL must be an http or https address, not '$MONITOR_URL'." ;;
  http://* | https://*) ;;
  *) fail "MONITOR_URL must be an http or https address, not '$MONITOR_URL'." ;;
esac
# The page shows it in a frame. An origin that a Content-Security-Policy can't name opens in a tab of its own only.
FRAMES=
monitor=${MONITOR_URL:-}
monitor_host=${monitor#*://}
monitor_host=${monitor_host%%[/?#]*}
check_length "The host of MONITOR_URL" "$monitor_host" 259
case $monitor_host in
  '' | *[!A-Za-z0-9.:_-]*) ;;
  *) FRAMES=" ${monitor%%://*}://$monitor_host" ;;
esac

# Tiles of the map on which places are set. Their origin goes into the policy, so it must be one that a policy can name.
TILES=
if [ -n "${MAP_TILES:-}" ]; then
  case $MAP_TILES in
    *[[:space:]\"\<\>\\\']*) fail "MAP_TILES must be an http or https address, not '$MAP_TILES'." ;;
    http://* | https://*) ;;
    *) fail "MAP_TILES must be an http or https address, not '$MAP_TILES'." ;;
  esac
  for part in z x y; do
    case $MAP_TILES in
      *"{$part}"*"{$part}"*) fail "MAP_TILES must hold {$part} once: '$MAP_TILES'." ;;
      *"{$part}"*) ;;
      *) fail "MAP_TILES needs {z}, {x} and {y}: '$MAP_TILES' has no {$part}." ;;
    esac
  done
  tiles_host=${MAP_TILES#*://}
  tiles_host=${tiles_host%%[/?#]*}
  check_length "The host of MAP_TILES" "$tiles_host" 259
  case $tiles_host in
    '' | *[!A-Za-z0-9.:-]*) fail "MAP_TILES has a host that no policy can name: '$tiles_host'." ;;
  esac
  [ -n "${MAP_ATTRIBUTION:-}" ] || fail "MAP_TILES needs MAP_ATTRIBUTION, which is shown below the map."
  TILES=" ${MAP_TILES%%://*}://$tiles_host"
fi

read_origins FRAME_ANCESTORS "${FRAME_ANCESTORS:-self}"
ANCESTORS=${ORIGINS# }
read_origins API_ORIGINS "${API_ORIGINS:-}"
CONNECT=$ORIGINS

CA=/etc/ssl/certs/ca-certificates.crt
[ "$SCHEME" = http ] || [ -r "$CA" ] || fail "An https address needs the certificates in $CA, which isn't there."

case $RUN_DIR in
  /*) ;;
  *) fail "RUN_DIR must be an absolute path, not '$RUN_DIR'." ;;
esac
case $RUN_DIR in
  *[!A-Za-z0-9/._-]*) fail "RUN_DIR has characters that can't be used: '$RUN_DIR'." ;;
esac
check_length RUN_DIR "$RUN_DIR" 1000
[ -r "$SITE_DIR/index.html" ] || fail "SITE_DIR has no page: '$SITE_DIR/index.html' can't be read."
{ mkdir -p "$RUN_DIR" 2>/dev/null && [ -w "$RUN_DIR" ]; } || fail "RUN_DIR can't be written: '$RUN_DIR'."
command -v nginx >/dev/null || fail "nginx isn't installed."

rm -rf "$RUN_DIR/site" "$RUN_DIR/examples" "$RUN_DIR/errors" "$RUN_DIR/log" "$RUN_DIR/requests" "$RUN_DIR/metrics" "$RUN_DIR/kept" "$RUN_DIR/titled"
case $BASE in
  */*/*) mkdir -p "$RUN_DIR/site${BASE%/*}" ;;
  /*) mkdir -p "$RUN_DIR/site" ;;
esac
ln -s "$(cd "$SITE_DIR" && pwd)" "$RUN_DIR/site$BASE"
[ -z "$EXAMPLES_FROM" ] || ln -s "$EXAMPLES_FROM" "$RUN_DIR/examples"

write_config
if [ -n "${TITLE:-}" ]; then
  mkdir "$RUN_DIR/titled"
  write_titled
fi
write_servers || :

# Whatever else nginx doesn't take is told here, in one line. Its log is left out: opening a pipe would end its reader.
log=/dev/null
counts=
write_nginx_conf
if ! refused=$(nginx -e stderr -p "$RUN_DIR" -c "$RUN_DIR/nginx.conf" -t -q 2>&1); then
  fail "nginx can't start with these values: $(printf '%s\n' "$refused" | sed -n '/\[emerg\]/{s/.*\[emerg\] *//;s/^[0-9#]*: *//;s/ in [^ ]*:[0-9]*$//;p;q;}' | cut -c 1-300)."
fi

# Both end when nginx does.
mkfifo "$RUN_DIR/errors" "$RUN_DIR/log"
without_people <"$RUN_DIR/errors" &
readers=$!
# A pipe of another user, or systemd's socket, can be written but not opened.
log=/dev/stdout
log_pipe=/dev/null
if ! (: >>/dev/stdout) 2>/dev/null; then
  log=$RUN_DIR/log
  log_pipe=$RUN_DIR/log
  cat <"$RUN_DIR/log" &
  readers="$readers $!"
fi
if [ -n "$METRICS_PORT" ]; then
  mkfifo "$RUN_DIR/requests"
  counts="access_log $RUN_DIR/requests counts buffer=4k flush=1s;"
  count_requests &
  readers="$readers $!"
fi
write_nginx_conf

nginx -e stderr -p "$RUN_DIR" -c "$RUN_DIR/nginx.conf" 2>"$RUN_DIR/errors" 3>"$log_pipe" &
nginx=$!
helpers=

stopping=
# shellcheck disable=SC2317
stop() {
  [ -z "$stopping" ] || return 0
  stopping=yes
  kill -QUIT "$nginx" 2>/dev/null || :
  end_after "$GRACE" "$nginx" 2>/dev/null &
  helpers="$helpers $!"
}
trap stop TERM INT QUIT

if [ "$DURATION_SECONDS" -gt 0 ]; then
  end_after "$DURATION_SECONDS" $$ &
  helpers="$helpers $!"
fi
if [ -n "$METRICS_PORT" ]; then
  tick &
  helpers="$helpers $!"
fi
if has_names; then
  follow_names "$nginx" &
  helpers="$helpers $!"
fi

# A trapped signal ends `wait` before nginx has ended.
code=0
while kill -0 "$nginx" 2>/dev/null; do
  code=0
  wait "$nginx" || code=$?
done

for helper in $helpers; do kill "$helper" 2>/dev/null || :; done
# A killed master leaves its worker behind, which holds the pipes.
for reader in $readers; do
  end_after 2 "$reader" 2>/dev/null &
  timer=$!
  wait "$reader" || :
  kill "$timer" 2>/dev/null || :
done
[ -z "$stopping" ] || exit 0
exit "$code"
