package cn.techbridge.tools.bench;

import cn.techbridge.tools.NamedSql;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServerOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** The least that can serve a record: Vert.x, one prepared statement a worker thread, the row's JSON as it is stored. A process of its own. */
public final class BareReads {
    private static final int WORKERS = 20;

    private BareReads() {}

    /** Serves until its standard input ends; prints its address. */
    public static void main(String[] args) throws Exception {
        Vertx vertx = Vertx.vertx(new VertxOptions().setWorkerPoolSize(WORKERS));
        ThreadLocal<PreparedStatement> statements = ThreadLocal.withInitial(BareReads::prepare);
        int port = vertx.createHttpServer(
                        new HttpServerOptions().setHost("127.0.0.1").setPort(0))
                .requestHandler(request -> {
                    UUID id = UUID.fromString(
                            request.path().substring(request.path().lastIndexOf('/') + 1));
                    vertx.executeBlocking(() -> read(statements.get(), id), false)
                            .onSuccess(row -> request.response()
                                    .putHeader("Content-Type", "application/json")
                                    .end(row))
                            .onFailure(failure ->
                                    request.response().setStatusCode(500).end());
                })
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .get()
                .actualPort();
        System.out.println("http://127.0.0.1:" + port);
        while (System.in.read() >= 0) {
            // whoever started this closes it
        }
        vertx.close().toCompletionStage().toCompletableFuture().get();
    }

    private static PreparedStatement prepare() {
        try {
            Connection db = NamedSql.connect(NamedSql.env("TECHBRIDGE_PG_DB", "techbridge"));
            return db.prepareStatement("""
                    select published_content::text, version, created_at, updated_at, published_at, expires_at
                    from achievement where id = ? and state = 'PUBLISHED'""");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String read(PreparedStatement statement, UUID id) throws SQLException {
        statement.setObject(1, id);
        try (ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    static Running start() throws IOException {
        Process process = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BareReads.class.getName()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream()));
        return new Running(process, URI.create(out.readLine()));
    }

    /** The endpoint while it is there. */
    record Running(Process process, URI address) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            process.getOutputStream().close();
        }
    }
}
