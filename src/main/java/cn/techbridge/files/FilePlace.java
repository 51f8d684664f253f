package cn.techbridge.files;

import java.io.InputStream;

/** Where contents lie, by key; what a key belongs to is the database's business. */
interface FilePlace {
    void put(String key, byte[] content, String mediaType);

    /** @throws java.io.UncheckedIOException when there is nothing under the key or the place cannot be reached */
    InputStream open(String key);

    /** Does nothing when there is nothing. */
    void remove(String key);
}
