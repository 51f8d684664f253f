# shellcheck shell=bash
# Three Elasticsearch nodes that form a cluster; used by lib/cluster.sh.

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
