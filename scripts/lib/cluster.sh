# shellcheck shell=bash
# Several nodes on loopback for scripts/cluster-drill: three of Elasticsearch, PostgreSQL with a standby, two of the application, a balancer.
# Every process carries the mark of its kind, so that lib/process.sh stops them all, and a second mark that names the node. Needs /proc.

ES_NODES="es1 es2 es3"
# Nine JVMs start on one machine, most of them twice: they compile little, because speed is not what is drilled.
LIGHT="-XX:TieredStopAtLevel=1 -XX:-AlwaysPreTouch"
es1_title="Elasticsearch 1" es2_title="Elasticsearch 2" es3_title="Elasticsearch 3"
pg1_title="PostgreSQL 1" pg2_title="PostgreSQL 2" app1_title="Techbridge 1" app2_title="Techbridge 2" balancer_title=Balancer

choose_cluster_ports() {
    local node
    AUTO_PORTS=1 ES_es1=19210 ES_es2=19220 ES_es3=19230 TRANSPORT_es1=19310 TRANSPORT_es2=19320 TRANSPORT_es3=19330
    PG_pg1=15440 PG_pg2=15450 APP_app1=18110 APP_app2=18120 BALANCER=18100 KC_PORT=18180
    for node in $ES_NODES; do
        choose_port "ES_$node" Elasticsearch --ports
        choose_port "TRANSPORT_$node" Elasticsearch --ports
    done
    for node in PG_pg1 PG_pg2 APP_app1 APP_app2 BALANCER KC_PORT; do choose_port "$node" "$node" --ports; done
    ES_HOSTS="127.0.0.1:$ES_es1,127.0.0.1:$ES_es2,127.0.0.1:$ES_es3"
    PG_URL="jdbc:postgresql://127.0.0.1:$PG_pg1,127.0.0.1:$PG_pg2/$PG_ROLE"
}

# node_pids NODE...: by their second mark
node_pids() {
    local node
    for node in "$@"; do printf '%s\n%s\n' "-Dtechbridge.node=$node@$RUN_ID" "techbridge.node=$node@$RUN_ID"; done |
        grep -lszxF -f - /proc/[0-9]*/cmdline | cut -d/ -f3 | sort -n || true
}

signal_node() { # SIGNAL NODE; returns when it is gone
    local pid
    for pid in $(node_pids "$2"); do kill "-$1" "$pid" 2>/dev/null || true; done
    while [ -n "$(node_pids "$2")" ]; do sleep 0.1; done
}

value() { printf '%s' "${!1}"; }

for part in elasticsearch postgres; do
    # shellcheck source=/dev/null
    . "$LIB/cluster-$part.sh"
done

for node in app1 app2; do
    eval "${node}_prepare() { :; }; ${node}_start() { app_node_start $node; }; ${node}_ready() { probe http://127.0.0.1:\$APP_$node/q/health/ready; }"
done

app_node_start() {
    local HTTP_PORT
    HTTP_PORT=$(value "APP_$1")
    app_environment
    export QUARKUS_DATASOURCE_JDBC_URL=$PG_URL QUARKUS_ELASTICSEARCH_HOSTS=$ES_HOSTS TECHBRIDGE_DRAIN=3s
    export TECHBRIDGE_BROKERAGE_LEASE=${LEASE}s TECHBRIDGE_IMPORT_LEASE=${LEASE}s
    cd "$ROOT"
    launch_as_is "$JAVA_HOME/bin/java" -Xmx512m -XX:TieredStopAtLevel=1 "-Dtechbridge.service=app@$RUN_ID" "-Dtechbridge.node=$1@$RUN_ID" -jar "$APP_JAR"
}

balancer_prepare() { :; }
balancer_start() {
    launch_as_is "$JAVA_HOME/bin/java" -Xmx128m -XX:TieredStopAtLevel=1 "-Dtechbridge.service=app@$RUN_ID" "-Dtechbridge.node=balancer@$RUN_ID" -cp "$ROOT/target/quarkus-app/app/*" \
        cn.techbridge.tools.cluster.Balancer "$BALANCER" "127.0.0.1:$APP_app1" "127.0.0.1:$APP_app2"
}
balancer_ready() { probe "http://127.0.0.1:$BALANCER/q/health/ready"; }
