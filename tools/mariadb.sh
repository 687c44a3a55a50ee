#!/usr/bin/env bash
# A MariaDB server out of the build's own repository, where no MySQL 9.7 can be had: nothing is installed on the machine.
#   tools/mariadb.sh start FOLDER PORT    fetch, unpack, start on 127.0.0.1:PORT, print the JDBC url of one who may create schemas
#   tools/mariadb.sh stop  FOLDER         stop it; its data go with it
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
command=${1:-}
folder=${2:?FOLDER}

start() {
  rm -rf "$folder"
  mkdir -p "$folder"
  (cd "$root" && ./mvnw -B -ntp -q -Pmariadb dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile="$folder/classpath" >&2)
  java -cp "$(cat "$folder/classpath")" "$root/tools/mariadb/MariaDb.java" "$folder" "$1" > "$folder/log" 2>&1 &
  echo $! > "$folder/pid"
  for _ in $(seq 120); do
    [ -f "$folder/url" ] && cat "$folder/url" && return
    kill -0 "$(cat "$folder/pid")" 2> /dev/null || break
    sleep 1
  done
  tail -20 "$folder/log" >&2
  stop
  return 1
}

stop() {
  local pid
  pid=$(cat "$folder/pid" 2> /dev/null) || return 0
  kill "$pid" 2> /dev/null || true
  while kill -0 "$pid" 2> /dev/null; do sleep 0.2; done
  rm -rf "$folder"
}

case $command in
  start) start "${3:?PORT}" ;;
  stop) stop ;;
  *) sed -n '3,4p' "$0" >&2; exit 2 ;;
esac
