package cn.techbridge.privacy;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** Files that a slice keeps whole, as they were handed in: a person in one cannot be taken out, so the file goes. */
public interface PersonalFiles {
    /** The kind of record the files belong to, as in {@code Ref}. */
    String kind();

    /** Records whose file names the person, with the file's name. */
    Map<UUID, String> naming(Wanted person);

    void remove(Collection<UUID> ids);

    /**
     * Who is looked for.
     *
     * @param marks phone, address, certificate, account
     * @param withNames the same and the person's names, which count only in files that led to one of the records
     * @param records that held the person
     */
    record Wanted(Pattern marks, Pattern withNames, Set<UUID> records) {}
}
