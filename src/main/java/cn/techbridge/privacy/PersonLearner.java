package cn.techbridge.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;

/** What the person's records say besides the mark that was given: the broker with this account has that number and that name. */
@ApplicationScoped
class PersonLearner {
    /** From an account to its address, from there to a number, from there to a contract's contact. */
    private static final int ROUNDS = 4;

    private final PersonTables tables;
    private final PersonRows rows;

    PersonLearner(PersonTables tables, PersonRows rows) {
        this.tables = tables;
        this.rows = rows;
    }

    void learn(PersonMarks marks) {
        int known = -1;
        for (int round = 0; round < ROUNDS && known < marks.size(); round++) {
            known = marks.size();
            for (PersonalTable table : tables.all()) {
                if (table.isPerson() || !table.jsons().isEmpty() || table.contact() != null) {
                    rows.find(table, marks).forEach(found -> learn(table, found.row(), marks));
                }
            }
        }
        tables.all().forEach(table -> rows.find(table, marks).forEach(found -> learnTitles(found.row(), marks)));
    }

    /** What the person's own entry in a register says, found by the account. */
    void learnOfAccount(PersonMarks marks) {
        tables.all().stream()
                .filter(PersonalTable::isPerson)
                .forEach(table -> rows.under(table, marks).forEach(found -> learn(table, found.row(), marks)));
    }

    private static void learnTitles(JsonNode node, PersonMarks marks) {
        node.properties().forEach(field -> {
            if (field.getKey().endsWith("title") && field.getValue().isTextual()) {
                marks.addTitle(field.getValue().textValue());
            }
        });
        node.forEach(part -> learnTitles(part, marks));
    }

    private static void learn(PersonalTable table, JsonNode row, PersonMarks marks) {
        if (table.isPerson() && isTheirs(table, row, marks)) {
            marks.add(
                    text(row.path("subject")),
                    null,
                    text(row.path("email")),
                    text(row.path("content").path("certificateNumber")),
                    text(row.path("name")));
            if (table.contact() != null) {
                addContact(row.path(table.contact()), marks);
            }
        }
        learn(row, marks);
    }

    private static boolean isTheirs(PersonalTable table, JsonNode row, PersonMarks marks) {
        String account = text(row.path("subject"));
        String certificate = text(row.path("content").path("certificateNumber"));
        return account != null && marks.subjects().contains(account)
                || certificate != null && marks.certificates().contains(certificate)
                || isTheirs(table.contact() == null ? row : row.path(table.contact()), marks);
    }

    /** A contact wherever it stands in a record: a listing's, a register's, that of a party to a contract. */
    private static void learn(JsonNode node, PersonMarks marks) {
        if (node.isObject() && isTheirs(node, marks)) {
            addContact(node, marks);
        }
        node.forEach(part -> learn(part, marks));
    }

    private static void addContact(JsonNode contact, PersonMarks marks) {
        marks.add(
                null,
                text(contact.path("phone")),
                text(contact.path("email")),
                null,
                text(contact.path("contactName")));
    }

    private static boolean isTheirs(JsonNode contact, PersonMarks marks) {
        PersonMarks said = PersonMarks.of(null, text(contact.path("phone")), text(contact.path("email")), null);
        return said.phones().stream().anyMatch(marks.phones()::contains)
                || said.emails().stream().anyMatch(marks.emails()::contains);
    }

    private static String text(JsonNode node) {
        return node.isTextual() ? node.textValue() : null;
    }
}
