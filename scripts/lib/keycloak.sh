# shellcheck shell=bash
# Keycloak with the development realm, in memory: accounts are those of the realm file at every start.
keycloak_title=Keycloak

keycloak_prepare() {
    # "-1" is the layout of what keycloak_unpack builds; raise it when its options change
    KC_DIST=$CACHE/keycloak-$KEYCLOAK_VERSION-1
    install keycloak "keycloak-$KEYCLOAK_VERSION-1" "org.keycloak:keycloak-quarkus-dist:$KEYCLOAK_VERSION:zip"
}

keycloak_unpack() {
    unpack_zip "$1"
    set_state keycloak "building"
    bin/kc.sh build --db=dev-mem
}

# An instance has its own home: a copy of the start script, links to the shared distribution, data of its own.
keycloak_configure() {
    local part kc=$DATA/kc
    rm -rf "$kc"
    mkdir -p "$kc/bin" "$kc/data/import" "$kc/data/tmp" "$kc/tmp"
    cp "$KC_DIST/bin/kc.sh" "$kc/bin/"
    for part in lib providers conf themes version.txt; do ln -s "$KC_DIST/$part" "$kc/$part"; done
    cp "$ROOT/deploy/keycloak/techbridge-dev-realm.json" "$kc/data/import/techbridge-realm.json" # Keycloak wants the name of the realm
    own "$kc"
}

keycloak_start() {
    keycloak_configure
    launch env JAVA_HOME="$SERVICE_JAVA" JAVA_OPTS_APPEND=-XX:TieredStopAtLevel=1 \
        JAVA_OPTS_KC_HEAP="-Xms64m -Xmx384m" "$DATA/kc/bin/kc.sh" start --optimized "-Djava.io.tmpdir=$DATA/kc/tmp" "-Dtechbridge.service=keycloak@$RUN_ID" \
        --import-realm --http-enabled=true --hostname-strict=false --http-host=127.0.0.1 --http-port="$KC_PORT" --cache=local
}

keycloak_ready() { probe "http://127.0.0.1:$KC_PORT/realms/$REALM/.well-known/openid-configuration"; }
