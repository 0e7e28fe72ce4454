#!/bin/sh
# Plants the faults of src/test/resources/faults, of the engine and of the server, one at a time, into a copy and demands
# that the tests of that module notice each. The first line of a fault names the test that noticed it before: it runs
# first, and if it fails, no other does. Arguments, if any, are the beginnings of the names of those to plant, for example:
# 03 11.
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

# Its tests, but for those that read the source and would notice a fault by its looks.
tests_of() {
    case $1 in server) printf 'sharedpage/server/**/*Test,' ;; esac
    echo '!StructureTest,!SettingsIndexTest,!PlantedFaultsTest'
}

# The first test that failed, from the reports of the last run.
caught_by() {
    cat "$copy/$module"/target/surefire-reports/TEST-*.xml 2>/dev/null | awk '
        /<testcase / { name = $0; sub(/.* name="/, "", name); sub(/[("].*/, "", name)
                       class = $0; sub(/.* classname="/, "", class); sub(/".*/, "", class); sub(/.*\./, "", class) }
        /<(failure|error)[ >]/ { print class "." name; exit }'
}

# Whether one of the tests $1 fails; the others are not run then.
is_noticed_by() {
    rm -rf "$copy"/*/target/surefire-reports
    ! maven -pl "$(needed "$module")" test "-Dtest=$1" -Dsurefire.skipAfterFailureCount=1 -Dsurefire.timeout=900 \
        -Dsurefire.failIfNoSpecifiedTests=false || return 1
    caught=$(caught_by)
    [ -n "$caught" ] || { cat "$copy/log" >&2; stop "$fault does not compile, or ended the tests without a report."; }
}

(cd "$root" && git ls-files -z --cached --others --exclude-standard | tar --null -T - -cf -) | tar -xf - -C "$copy"

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
    known=$(sed -n '1s/^Noticed by //p' "$patch")
    if is_noticed_by "$known"; then
        say "$fault: caught by $caught"
    elif is_noticed_by "$(tests_of "$module")"; then
        say "$fault: caught by $caught, no more by $known; write that into its first line."
    else
        say "$fault: NOT CAUGHT"
        missed=$((missed + 1))
    fi
    (cd "$copy" && git apply -R --whitespace=nowarn "$patch")
done

[ $planted -gt 0 ] || stop 'there is no such fault.'
say "$planted faults planted, $missed not caught."
[ $missed = 0 ]
