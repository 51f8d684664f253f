package cn.techbridge.files;

import cn.techbridge.privacy.PersonalData;
import cn.techbridge.privacy.PersonalFiles;
import cn.techbridge.privacy.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Names of files, such as 张三简历.pdf, and what can be read in them. A picture of a page only its owner can read. */
@ApplicationScoped
class FilePeople implements PersonalData, PersonalFiles {
    private final StoredFiles files;
    private final FilePlace place;
    private final FileRemovalRows removals;

    FilePeople(StoredFiles files, FilePlace place, FileRemovalRows removals) {
        this.files = files;
        this.place = place;
        this.removals = removals;
    }

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.remarks("file", "stored_file", "id", List.of("name"), List.of(), List.of("owner_id")));
    }

    @Override
    public String kind() {
        return "record";
    }

    @Override
    public Map<UUID, String> naming(Wanted person) {
        Map<UUID, String> naming = new LinkedHashMap<>();
        for (UUID id : files.ids()) {
            StoredFile file = files.findById(id);
            boolean led = person.records().contains(id) || person.records().contains(file.ownerId());
            if (FileText.holds(content(id), led ? person.withNames() : person.marks())) {
                naming.put(id, file.view().name());
            }
        }
        return naming;
    }

    private byte[] content(UUID id) {
        try (InputStream in = place.open(id.toString())) {
            return in.readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (UncheckedIOException failed) {
            if (failed.getCause() instanceof NoSuchFileException) {
                return new byte[0]; // what is lost names nobody
            }
            throw failed;
        }
    }

    /** A person cannot be taken out of a document, so the document goes, as by {@link FileShelfService#remove}. */
    @Override
    public void remove(Collection<UUID> ids) {
        for (UUID id : ids) {
            files.deleteById(id);
            removals.now(id);
        }
    }
}
