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

for node in $ES_NODES; do
    eval "${node}_prepare() { elasticsearch_prepare; }; ${node}_start() { es_node_start $node; }; ${node}_ready() { es_node_ready $node; }"
done

es_node_start() {
    local node=$1 es=$DATA/$1 heap=${TECHBRIDGE_ES_HEAP:-512m} marks="-Dtechbridge.service=elasticsearch@$RUN_ID -Dtechbridge.node=$1@$RUN_ID"
    (DATA=$DATA/$node ES_PORT=$(value "ES_$node") && mkdir -p "$DATA" && elasticsearch_configure)
    # of the single node's settings all but its name, its bootstrap and its transport
    sed -i -e '/^node.name/d' -e '/^discovery.type/d' "$es/es/config/elasticsearch.yml"
    cat >>"$es/es/config/elasticsearch.yml" <<YML
node.name: $node
transport.port: $(value "TRANSPORT_$node")
discovery.seed_hosts: ["127.0.0.1:$TRANSPORT_es1", "127.0.0.1:$TRANSPORT_es2", "127.0.0.1:$TRANSPORT_es3"]
cluster.initial_master_nodes: [es1, es2, es3]
YML
    launch env ES_JAVA_HOME="$SERVICE_JAVA" ES_PATH_CONF="$es/es/config" ES_TMPDIR="$es/es/tmp" \
        ES_JAVA_OPTS="-Xms$heap -Xmx$heap $LIGHT $marks" CLI_JAVA_OPTS="$marks" "$ES_DIST/bin/elasticsearch" -d
}

es_node_ready() { probe "http://127.0.0.1:$(value "ES_$1")/_cluster/health?wait_for_status=yellow&wait_for_nodes=>=2&timeout=1s"; }

# any_es: the address of a node that answers
any_es() {
    local node
    for node in $ES_NODES; do
        if probe "http://127.0.0.1:$(value "ES_$node")/_cluster/health?local=true"; then printf 'http://127.0.0.1:%s' "$(value "ES_$node")" && return; fi
    done
    die "no Elasticsearch node answers"
}

es_master() { curl -fsS "$(any_es)/_cat/master?h=node" | tr -d ' \n'; }
# es_data_node: one that holds a primary of the achievements and is not the master
es_data_node() {
    local master
    master=$(es_master)
    curl -fsS "$(any_es)/_cat/shards/techbridge-*?h=index,prirep,node" |
        awk -v master="$master" '$3 != master { rank = $2 == "p" ? ($1 ~ /achievement/ ? 3 : 2) : 1; if (rank > best) { best = rank; node = $3 } } END { print node }'
}

# await_green: prints the seconds since SINCE at which every copy of every index is there again
await_green() {
    until curl -fsS -m 10 "$(any_es)/_cluster/health?wait_for_status=green&wait_for_nodes=${1:-3}&timeout=5s" >/dev/null 2>&1; do sleep 0.2; done
    printf '%s' "$((SECONDS - SINCE))"
}

# PostgreSQL: the first is made as ever; it confirms a commit when its standby has it on disk.
pg1_prepare() { node_data pg1 postgres_prepare; }
pg1_start() { pg_node_start pg1 -c "synchronous_standby_names=${SYNCHRONOUS-FIRST 1 (pg2)}"; }
pg1_ready() { pg_node_ready pg1; }
pg2_prepare() { node_data pg2 postgres_prepare; }
pg2_start() { pg_node_start pg2; }
pg2_ready() { pg_node_ready pg2; }

node_data() { # NODE COMMAND: with the node's own data directory
    local DATA=$DATA/$1
    mkdir -p "$DATA"
    "$2"
}

pg_node_start() { # NODE SETTING...
    local node=$1 DATA=$DATA/$1 PG_PORT PG_SETTINGS
    PG_PORT=$(value "PG_$node")
    shift
    PG_SETTINGS=(-c "techbridge.node=$node@$RUN_ID" -c wal_level=replica -c wal_keep_size=512MB "$@")
    postgres_start
}

pg_node_ready() { sed -n 8p "$DATA/$1/pg/postmaster.pid" 2>/dev/null | grep -q -e ready -e standby && port_open "$(value "PG_$1")"; }

# as_superuser NODE CLASS ARGUMENT...: a tool that speaks to that node only
as_superuser() {
    local port class=$2
    port=$(value "PG_$1")
    shift 2
    (export TECHBRIDGE_BACKUP_JDBC_URL="jdbc:postgresql://127.0.0.1:$port/postgres" TECHBRIDGE_BACKUP_PASSWORD=$TECHBRIDGE_PG_PASSWORD &&
        TECHBRIDGE_TOOL_HEAP=64m run_main "cn.techbridge.tools.cluster.$class" "$@")
}

# make_standby FROM TO: a copy of the running FROM that follows it
make_standby() {
    local from=$DATA/$1/pg to=$DATA/$2/pg
    rm -rf "$to" && mkdir -p -m 700 "$to"
    as_superuser "$1" BaseCopy "$to/backup_label" bash -c \
        "tar -C '$from' --exclude=./postmaster.pid --exclude=./postmaster.opts --exclude='./pg_wal/*' --warning=no-file-changed -cf - . | tar -C '$to' -xf -"
    cat >>"$to/postgresql.auto.conf" <<CONF
primary_conninfo = 'host=127.0.0.1 port=$(value "PG_$1") user=postgres password=$TECHBRIDGE_PG_PASSWORD application_name=$2'
CONF
    : >"$to/standby.signal"
    mkdir -p "$to/pg_wal/archive_status" "$to/pg_wal/summaries"
    chmod 700 "$to"
    own "$to"
}

promote() { as_service "$PG_HOME/bin/pg_ctl" promote -D "$DATA/$1/pg" -w -t 30 >/dev/null; }

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
