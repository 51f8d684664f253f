package cn.techbridge.deal.form;

import java.util.List;

/** A filled-in form. Every field is written, the empty ones too: an office wants to see what was left out. */
public record Form(String title, String note, List<Section> sections) {
    public Form {
        sections = List.copyOf(sections);
    }

    /** Fields under one heading. */
    public record Section(String heading, List<Field> fields) {
        public Section {
            fields = List.copyOf(fields);
        }
    }

    /** One field; a missing value is an empty one. */
    public record Field(String label, String value) {
        public Field {
            value = value == null ? "" : value;
        }
    }

    public List<Field> fields() {
        return sections.stream().flatMap(section -> section.fields().stream()).toList();
    }
}
