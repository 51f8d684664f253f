# shellcheck shell=bash
# What scripts/run and scripts/dev share: the beginning and end of a stack that lives as long as the script.

# begin_foreground: checks, takes the directory and the ports, and leaves a watcher for the case of kill -9.
begin_foreground() {
    need_tools
    [ "$HTTP_PORT" -ge 1 ] 2>/dev/null || die "--port needs a port number, not '$HTTP_PORT'"
    on_end 'release_ports'
    use_dir "${CHOSEN_DIR:-$ROOT/.local/run-$HTTP_PORT}"
    # a killed run still holds its ports; without this it would look like a stranger on them
    if ! held "$DIR/owner" && [ -n "$(left_behind)" ]; then stop_left_behind; fi
    choose_ports app
    use_dir "${CHOSEN_DIR:-$ROOT/.local/run-$HTTP_PORT}"
    adopt $$
    on_end 'say "" && say "Stopping" && end_services $? always'
    use_data
    cache
    # shellcheck disable=SC2046 # a list of words
    choose_ports $(own_services)
    write_env
    watch_over $$
    say "Starting in $DIR"
}

# stay_until_stopped: ends when the application does, or by a signal.
stay_until_stopped() {
    while [ -n "$(service_pids app)" ]; do sleep 1; done
    tell_failure app "the process has ended"
    exit 1
}

welcome() {
    local url=$TECHBRIDGE_URL
    cat <<TEXT

Techbridge 科技桥 is running
  API             $url/api/v1     Swagger UI  $url/q/swagger-ui
  Keycloak        $TECHBRIDGE_KC_URL/realms/$TECHBRIDGE_REALM
  Elasticsearch   $TECHBRIDGE_ES_URL
  PostgreSQL      $QUARKUS_DATASOURCE_JDBC_URL
  data and logs   $DIR

Demo accounts (password = name; client techbridge-cli)
  publisher  enterprise  broker  agency-admin  moderator  operator  auditor
  machines: client and secret university-demo, enterprise-demo

Try
  curl -s '$url/api/v1/search/achievements?q=%E9%94%82%E7%94%B5%E6%B1%A0&limit=3&facets=field,region'
  TOKEN=\$(curl -s $TECHBRIDGE_KC_URL/realms/$TECHBRIDGE_REALM/protocol/openid-connect/token -d grant_type=password -d client_id=techbridge-cli -d username=broker -d password=broker | sed 's/.*"access_token":"\([^"]*\)".*/\1/')
  curl -s $url/api/v1/matches/preview -H "Authorization: Bearer \$TOKEN" -H 'Content-Type: application/json' -d '{"description":"需要耐高温的自润滑轴承材料，工作温度不低于400℃"}'

Ctrl-C stops everything.
TEXT
}
