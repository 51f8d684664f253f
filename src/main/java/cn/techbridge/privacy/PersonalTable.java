package cn.techbridge.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where in a table people may stand.
 *
 * @param kind the kind of record, as in {@code Ref}
 * @param id column with the record's id
 * @param texts text columns
 * @param jsons JSON columns with texts in them
 * @param contact JSON column with contactName, phone, email; or null
 * @param account column with the id of an account; or null. A table with several is named once for each
 * @param nobody for a table whose row is the person: the SET list that leaves the row without one. For the account column alone:
 *     what it becomes. Null when the row goes altogether
 * @param isPerson the row is the person, e.g. a broker
 * @param records columns or expressions naming the records that the row is about
 * @param versioned has version and updated_at, which a change must move
 */
public record PersonalTable(
        String kind,
        String table,
        String id,
        List<String> texts,
        List<String> jsons,
        String contact,
        String account,
        String nobody,
        boolean isPerson,
        List<String> records,
        boolean versioned) {

    /** A record that carries a contact, with texts in which people may be named. */
    public static PersonalTable withContact(String kind, List<String> texts, List<String> jsons) {
        return new PersonalTable(kind, kind, "id", texts, jsons, "restricted", null, null, false, List.of(), true);
    }

    /** A record that is the person. */
    public static PersonalTable ofPeople(String kind, String account, List<String> jsons, String nobody) {
        return new PersonalTable(
                kind, kind, "id", List.of("name"), jsons, "restricted", account, nobody, true, List.of(), true);
    }

    /** Rows about other records, such as remarks on them. */
    public static PersonalTable remarks(
            String kind, String table, String id, List<String> texts, List<String> jsons, List<String> records) {
        return new PersonalTable(kind, table, id, texts, jsons, null, null, null, false, records, false);
    }

    /** Rows of which nothing but the account that wrote, decided or is written to says anything of a person. */
    public static PersonalTable accounts(String kind, String table, String id, String column, String becomes) {
        return remarks(kind, table, id, List.of(), List.of(), List.of()).by(column, becomes);
    }

    /** The same for an entity with version and updated_at. */
    public PersonalTable ofEntity() {
        return new PersonalTable(kind, table, id, texts, jsons, contact, account, nobody, isPerson, records, true);
    }

    /** The same with the account that wrote or decided. */
    public PersonalTable by(String column, String becomes) {
        return new PersonalTable(kind, table, id, texts, jsons, contact, column, becomes, isPerson, records, versioned);
    }

    /** Sheets that are pushed again and again: an erased one must not look like the one that is pushed. */
    boolean isPushed() {
        return contact != null;
    }

    /** Every column a person may stand in. */
    List<String> columns() {
        return Stream.of(
                        texts,
                        jsons,
                        Stream.ofNullable(account).toList(),
                        Stream.ofNullable(contact).toList())
                .flatMap(List::stream)
                .toList();
    }

    /** Every column in whose text a person may stand, as text. */
    List<String> asTexts() {
        List<String> all = new ArrayList<>(texts);
        Stream.concat(jsons.stream(), Stream.ofNullable(contact))
                .map(json -> "cast(" + json + " as text)")
                .forEach(all::add);
        return all;
    }
}
