# shellcheck shell=bash
# A primary and its standby, made by copying and promoted by pg_ctl; used by lib/cluster.sh.

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
