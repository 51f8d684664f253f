package cn.techbridge.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files in a folder, spread over 256 sub-folders; written beside and moved in, so that nobody reads half a file. */
final class DirectoryPlace implements FilePlace {
    private final Path root;

    DirectoryPlace(Path root) {
        this.root = root;
    }

    @Override
    public void put(String key, byte[] content, String mediaType) {
        try {
            Path target = path(key);
            Files.createDirectories(target.getParent());
            Path part = Files.createTempFile(target.getParent(), "part", null);
            Files.write(part, content);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public InputStream open(String key) {
        try {
            return Files.newInputStream(path(key));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void remove(String key) {
        try {
            Files.deleteIfExists(path(key));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path path(String key) {
        return root.resolve(key.substring(key.length() - 2)).resolve(key);
    }
}
