#!/bin/sh
# Plants the faults of src/test/resources/faults, one at a time, into a copy of the engine and demands that its tests
# notice each. Arguments, if any, are the beginnings of the names of those to plant, for example: 03 11.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
root=$(dirname "$here")
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
trap 'exit 130' INT TERM

say() { printf '%s\n' "$*"; }
stop() { say "planted-faults: $*" >&2; exit 2; }

# The strict compiler would refuse some faults for their looks; here they are to be found by what they do.
maven() { (cd "$copy" && mvn -B -ntp -o -P '!strict-compiler' -pl simulations "$@") >"$copy/log" 2>&1; }

# The tests that failed, one a line, from the reports of the last run.
caught_by() {
    cat "$copy"/simulations/target/surefire-reports/TEST-*.xml 2>/dev/null | awk '
        /<testcase / { name = $0; sub(/.* name="/, "", name); sub(/[("].*/, "", name)
                       class = $0; sub(/.* classname="/, "", class); sub(/".*/, "", class); sub(/.*\./, "", class) }
        /<(failure|error)[ >]/ { print class "." name }' | sort -u
}

mkdir "$copy/simulations"
cp "$root/pom.xml" "$copy"
for module in "$root"/*/pom.xml; do
    name=$(basename "$(dirname "$module")")
    mkdir -p "$copy/$name"
    cp "$module" "$copy/$name"
done
cp -R "$here/src" "$here/scenarios" "$copy/simulations"
# It compares the faults with the source, so it would notice each by its looks.
rm "$copy/simulations/src/test/java/sharedpage/sim/PlantedFaultsTest.java"

missed=0
planted=0
for patch in "$here"/src/test/resources/faults/*.patch; do
    fault=$(basename "$patch" .patch)
    wanted=no
    for begin in "${@:-}"; do
        case $fault in "$begin"*) wanted=yes ;; esac
    done
    [ $wanted = yes ] || continue
    planted=$((planted + 1))
    (cd "$copy" && git apply --whitespace=nowarn "$patch") || stop "$fault does not apply any more; make it anew."
    maven test-compile || { cat "$copy/log" >&2; stop "$fault does not compile."; }
    rm -rf "$copy/simulations/target/surefire-reports"
    if maven surefire:test -Dsurefire.timeout=900 '-Dtest=!StructureTest'; then
        say "$fault: NOT CAUGHT"
        missed=$((missed + 1))
    else
        tests=$(caught_by)
        [ -n "$tests" ] || { cat "$copy/log" >&2; stop "$fault ended the tests without a report."; }
        say "$fault: caught by $(say "$tests" | wc -l) tests: $(say "$tests" | paste -s -d ' ' -)"
    fi
    (cd "$copy" && git apply -R --whitespace=nowarn "$patch")
done

[ $planted -gt 0 ] || stop 'there is no such fault.'
say "$planted faults planted, $missed not caught."
[ $missed = 0 ]
