package cn.techbridge.tools.bench;

import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.function.IntFunction;

/** Whom a comparison asks. */
interface Target {
    String name();

    /** A connection of one client's own. */
    Asker open() throws IOException, SQLException;

    /** Asks the turn-th question and waits for the answer; fails when it is no good one. */
    interface Asker extends AutoCloseable {
        void ask(int turn) throws IOException, SQLException;

        @Override
        void close() throws IOException, SQLException;
    }

    /** A server over HTTP; a request is the whole of it, headers and body. Anything but a 200 is a failure. */
    static Target http(String name, URI server, IntFunction<byte[]> requests) {
        return of(name, () -> {
            Line line = new Line(server);
            return new Asker() {
                @Override
                public void ask(int turn) throws IOException {
                    Line.Reply reply = line.ask(requests.apply(turn));
                    if (reply.status() != 200) {
                        throw new IllegalStateException(name + " answered " + reply.status() + ": " + reply.text());
                    }
                }

                @Override
                public void close() throws IOException {
                    line.close();
                }
            };
        });
    }

    static Target of(String name, Opening opening) {
        return new Target() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Asker open() throws IOException, SQLException {
                return opening.open();
            }
        };
    }

    /** How a connection is opened. */
    interface Opening {
        Asker open() throws IOException, SQLException;
    }
}
