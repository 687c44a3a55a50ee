#!/bin/sh
# Builds src/main/bundles/prod.bundle anew from src/main/frontend and package.json, and notes what it was built from.
# To be run and committed after every change there; FrontendBundleTest fails until it is.
set -e
cd "$(dirname "$0")/.."
# what an earlier build left would be packed in again
rm -rf target/classes/META-INF/VAADIN
./mvnw -q process-classes -Dvaadin.force.production.build=true -Dvaadin.clean.build.frontend.files=false
{
    find src/main/frontend -type f -not -path '*/generated/*'
    echo package.json
} | LC_ALL=C sort | xargs sha256sum > src/main/bundles/sources.sha256
ls -l src/main/bundles
