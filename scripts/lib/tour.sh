# shellcheck shell=bash
# What README's tour promises of its answers; reads the calls that scripts/tour has written down in $TOUR.

wrong=0
must() { # must WHAT COMMAND...: says so, and remembers when it does not hold
    local what=$1 && shift
    if "$@"; then echo "  as README says: $what"; else echo "  NOT AS README SAYS: $what" && wrong=$((wrong + 1)); fi
}

# answer FUNCTION ADDRESS: the bodies of these calls, one after the other
answer() { awk -v f="$1" -v a="$2" '$1 == f && index($3, a) {print $4}' "$TOUR/calls" | xargs -r cat; }
says() { answer "$1" "$2" | grep -q -- "$3"; }
count() { awk -v f="$1" -v a="$2" -v c="$3" '$1 == f && index($3, a) && $2 == c' "$TOUR/calls" | wc -l; }

# one_each ADDRESS: of all demo accounts exactly one enterprise and one university were let through, the others found nothing
one_each() {
    [ "$(count sides "$1" 200)" = 2 ] && [ "$(count sides "$1" 404)" = 10 ]
}

check_calls() {
    local refused failed
    refused=$(grep -c '# refused' "$TOUR/tour.sh" || true)
    failed=$(awk '$1 != "sides" && $2 !~ /^2/' "$TOUR/calls" | wc -l)
    echo "$(wc -l <"$TOUR/calls") calls"
    must "every call succeeds but the $refused marked as refused" test "$failed" = "$refused"
    awk '$1 != "sides" && $2 !~ /^2/ && $2 != 400 {print "    " $2, $3; bad = 1} END {exit bad}' "$TOUR/calls" || wrong=$((wrong + 1))
    must '1 anyone searches, facets count' says main /search/achievements '"facets":{"field":\[{"code"'
    must '2 a row without a title is refused, the other taken' says main /achievements/bulk '"rejected":1'
    must '3 the demand has a match with its reasons' says main /matches?limit=3 '"signals":\[{'
    must '4 a preview, nothing stored' says main /matches/preview '"score":'
    must '5 a claim gives a case and a lease' says main /queue/claims '"leaseToken":'
    must '6 both sides say yes, nobody else' one_each /eoi
    must '6 both accept the confidentiality terms' one_each /nda
    must '6 the introduction is evidence with its hash' says main /introduction '"sha256":"'
    must '6 from there the contract leads' says step /advance '"code":"deal-step"'
    must '6 both confirm the contract' one_each /confirm
    must '6 it is closed' says deal /close '"state":"CLOSED"'
    must '6 the timeline has it all' says main /timeline '"kind":"CLOSED"'
    [ "$wrong" = 0 ] && echo "tour: as README says"
}
