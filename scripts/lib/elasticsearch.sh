# shellcheck shell=bash
# Elasticsearch: Elastic's own core distribution, one node, no security, loopback only.
elasticsearch_title=Elasticsearch

elasticsearch_prepare() {
    ES_DIST=$CACHE/elasticsearch-$ELASTICSEARCH_VERSION
    install elasticsearch "elasticsearch-$ELASTICSEARCH_VERSION" \
        "org.elasticsearch.distribution.integ-test-zip:elasticsearch:$ELASTICSEARCH_VERSION:zip"
}

elasticsearch_unpack() {
    unpack_zip "$1"
    mkdir -p plugins logs # empty folders that an archive may lose
}

elasticsearch_configure() {
    local es=$DATA/es
    mkdir -p "$es/config" "$es/data" "$es/logs" "$es/tmp"
    cp "$ES_DIST/config/log4j2.properties" "$es/config/"
    # Own JVM options: the shipped ones write their logs into the distribution, which is shared.
    grep -v -e '^#' -e '^$' -e 'Xlog' -e 'ErrorFile' -e 'HeapDump' "$ES_DIST/config/jvm.options" >"$es/config/jvm.options"
    cat >"$es/config/elasticsearch.yml" <<YML
cluster.name: techbridge
node.name: techbridge
discovery.type: single-node
path.data: "$es/data"
path.logs: "$es/logs"
http.host: 127.0.0.1
http.port: $ES_PORT
transport.host: 127.0.0.1
xpack.security.enabled: false
action.auto_create_index: false
# a development machine with a full disk must not turn indices read-only
cluster.routing.allocation.disk.threshold_enabled: false
YML
    own "$es"
}

elasticsearch_start() {
    local heap=${TECHBRIDGE_ES_HEAP:-1g} mark="-Dtechbridge.service=elasticsearch@$RUN_ID"
    elasticsearch_configure
    # The launcher carries the mark as well, so that a stop during the start finds both.
    launch env ES_JAVA_HOME="$SERVICE_JAVA" ES_PATH_CONF="$DATA/es/config" ES_TMPDIR="$DATA/es/tmp" \
        ES_JAVA_OPTS="-Xms$heap -Xmx$heap $mark" CLI_JAVA_OPTS="$mark" "$ES_DIST/bin/elasticsearch" -d
}

elasticsearch_ready() {
    probe "http://127.0.0.1:$ES_PORT/_cluster/health?wait_for_status=yellow&timeout=1s"
}
