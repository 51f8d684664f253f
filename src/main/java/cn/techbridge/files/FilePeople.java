package cn.techbridge.files;

import cn.techbridge.privacy.PersonalData;
import cn.techbridge.privacy.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Names of files, such as 张三简历.pdf. What is in a file only its owner can say; the list of files is in the answer to an export. */
@ApplicationScoped
class FilePeople implements PersonalData {
    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.remarks("file", "stored_file", "id", List.of("name"), List.of(), List.of("owner_id")));
    }
}
