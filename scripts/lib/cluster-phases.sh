# shellcheck shell=bash
# What scripts/cluster-drill does to the running nodes, in order; each phase is told to the load, which counts requests by it.

mark() { printf '%s\n' "$1" >&9; }
hold() { sleep "$HOLD"; }
# begin_again NODE: without the pipe to the load, whose end it waits for
begin_again() { start_services "$1" >/dev/null 9>&- || die "$1 did not come back"; }

mkfifo "$DIR/marks" 2>/dev/null || { rm -f "$DIR/marks" && mkfifo "$DIR/marks"; }
(
    export TECHBRIDGE_URL=http://127.0.0.1:$BALANCER TECHBRIDGE_KC_URL=http://127.0.0.1:$KC_PORT TECHBRIDGE_ES_URL=http://127.0.0.1:$ES_es1
    export TECHBRIDGE_JDBC_URL="$PG_URL?targetServerType=primary" TECHBRIDGE_PG_PASSWORD
    TECHBRIDGE_TOOL_HEAP=256m run_main cn.techbridge.tools.cluster.ClusterDrill "$LEASE" "$RATE"
) <"$DIR/marks" 9>&- &
LOAD=$!
exec 9>"$DIR/marks"
sleep 20 # connections, caches and code warm up
kill -0 $LOAD || exit 1

mark "nothing happens" && hold

node=$(es_data_node)
mark "Elasticsearch $node, which holds primaries, is killed; it comes back" && SINCE=$SECONDS
signal_node KILL "$node"
hold
begin_again "$node"
say "  $node started again; green $(await_green) s after the kill"

node=$(es_master)
mark "Elasticsearch $node, the elected master, is killed; it comes back" && SINCE=$SECONDS
signal_node KILL "$node"
until [ -n "$(es_master 2>/dev/null)" ]; do sleep 0.1; done
say "  the new master $(es_master) was seen $((SECONDS - SINCE)) s after the kill"
hold
begin_again "$node"
say "  $node started again; green $(await_green) s after the kill"

mark "Techbridge 1 is killed; it comes back"
signal_node KILL app1
hold
begin_again app1
sleep 2

mark "rolling restart of both replicas"
for node in app1 app2; do
    signal_node TERM "$node"
    begin_again "$node"
    sleep 2
done

mark "PostgreSQL 1, the primary, is killed; the standby is promoted" && SINCE=$SECONDS
signal_node KILL pg1
promote pg2 && say "  promoted $((SECONDS - SINCE)) s after the kill"
hold

mark "PostgreSQL 1 comes back as the synchronous standby"
make_standby pg2 pg1
SYNCHRONOUS="" begin_again pg1
as_superuser pg2 Statements "alter system set synchronous_standby_names = 'FIRST 1 (pg1)'" "select pg_reload_conf()"
hold
as_superuser pg2 Statements "select application_name || ' ' || state || ' ' || sync_state from pg_stat_replication"

exec 9>&- # the end of its input lets the load check and report
wait $LOAD
