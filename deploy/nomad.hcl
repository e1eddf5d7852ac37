# A try-me job as the platform starts it, with this page's task in the place of deepaas_ui.
job "try-example" {
  namespace = "ai4eosc"
  # Ends with exit code 0 and is then not started again.
  type = "batch"

  group "usergroup" {
    network {
      port "ui" {
        to = 80
      }
      port "api" {
        to = 5000
      }
    }

    service {
      name = "${NOMAD_JOB_NAME}-ui"
      port = "ui"
      check {
        type     = "http"
        path     = "/healthz"
        interval = "5s"
        timeout  = "2s"
      }
    }

    task "main" {
      driver = "docker"
      config {
        image   = "ai4oshub/ai4os-demo-app"
        command = "deepaas-run"
        args    = ["--listen-ip", "0.0.0.0"]
        ports   = ["api"]
      }
      resources {
        cores  = 1
        memory = 2000
      }
    }

    task "ui" {
      # The module may run until the page's time is over, and no longer.
      leader = true
      driver = "docker"
      config {
        image           = "try-me:0.1.0"
        ports           = ["ui"]
        readonly_rootfs = true
        mount {
          type   = "tmpfs"
          target = "/tmp"
          tmpfs_options {
            size = 4000000
          }
        }
      }
      # Nomad adds NOMAD_HOST_ADDR_api, NOMAD_JOB_NAME and NOMAD_NAMESPACE.
      env {
        DURATION          = "10m"
        UI_PORT           = "80"
        INFERENCE_WARNING = "<ul><li>Trained on pictures of one sea.</li></ul>"
      }
      kill_timeout = "10s"
      restart {
        attempts = 0
        mode     = "fail"
      }
      resources {
        cpu    = 50
        memory = 32
      }
    }
  }
}
