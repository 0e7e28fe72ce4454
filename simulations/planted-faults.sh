#!/bin/sh
# Plants the faults of src/test/resources/faults, of the engine and of the server, one at a time, into a copy and demands
# that the tests of that module notice each. Arguments, if any, are the beginnings of the names of those to plant, for
# example: 03 11.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
root=$(dirname "$here")
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
trap 'exit 130' INT TERM

say() { printf '%s\n' "$*"; }
stop() { say "planted-faults: $*" >&2; exit 2; }

# The strict compiler would refuse some faults for their looks; here they are to be found by what they do.
maven() { (cd "$copy" && mvn -B -ntp -o -P '!strict-compiler' "$@") >"$copy/log" 2>&1; }

# The modules that Maven needs for the tests of $1.
needed() { case $1 in server) echo simulations,web,server ;; *) echo "$1" ;; esac }

# Its tests, but for those that would notice a fault by its looks.
tests_of() {
    case $1 in
        server) echo 'sharedpage/server/**/*Test,!StructureTest' ;;
        *) echo '!StructureTest' ;;
    esac
}

# The tests that failed, one a line, from the reports of the last run.
caught_by() {
    cat "$copy/$module"/target/surefire-reports/TEST-*.xml 2>/dev/null | awk '
        /<testcase / { name = $0; sub(/.* name="/, "", name); sub(/[("].*/, "", name)
                       class = $0; sub(/.* classname="/, "", class); sub(/".*/, "", class); sub(/.*\./, "", class) }
        /<(failure|error)[ >]/ { print class "." name }' | sort -u
}

cp "$root/pom.xml" "$copy"
for module in "$root"/*/pom.xml; do
    name=$(basename "$(dirname "$module")")
    mkdir -p "$copy/$name"
    cp "$module" "$copy/$name"
done
cp -R "$here/src" "$here/scenarios" "$copy/simulations"
cp -R "$root/server/src" "$root"/server/*.md "$copy/server"
cp -R "$root/web/public" "$copy/web"
# It compares the faults with the source, so it would notice each by its looks.
rm "$copy/simulations/src/test/java/sharedpage/sim/PlantedFaultsTest.java"

missed=0
planted=0
for patch in "$root"/*/src/test/resources/faults/*.patch; do
    fault=$(basename "$patch" .patch)
    module=${patch#"$root/"}
    module=${module%%/*}
    wanted=no
    for begin in "${@:-}"; do
        case $fault in "$begin"*) wanted=yes ;; esac
    done
    [ $wanted = yes ] || continue
    planted=$((planted + 1))
    (cd "$copy" && git apply --whitespace=nowarn "$patch") || stop "$fault does not apply any more; make it anew."
    maven -pl "$(needed "$module")" test-compile || { cat "$copy/log" >&2; stop "$fault does not compile."; }
    rm -rf "$copy"/*/target/surefire-reports
    if maven -pl "$(needed "$module")" test -Dsurefire.timeout=900 -Dsurefire.failIfNoSpecifiedTests=false \
            "-Dtest=$(tests_of "$module")"; then
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
