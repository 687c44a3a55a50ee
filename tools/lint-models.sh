#!/bin/sh
# Checks the process models and forms of a folder (with bpmn/ and forms/ in it) by the rules of the server:
#   tools/lint-models.sh FOLDER
# Ends with 1 when something is wrong. Needs the built program, and neither its database nor its port.
set -e
folder=$(cd "${1:-.}" && pwd)
cd "$(dirname "$0")/.."
exec java -jar target/gridcase-*.jar --gridcase.lint="$folder" --server.port=0 --logging.level.root=error \
  --spring.datasource.url=jdbc:h2:mem:lint --spring.quartz.auto-startup=false --camunda.bpm.job-execution.enabled=false
