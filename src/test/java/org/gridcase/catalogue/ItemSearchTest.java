package org.gridcase.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ItemSearchTest {
    private final Items items =
            new Items(
                    List.of(
                            item("SR0101", "暴露垃圾", "bllj ldlj", "乱倒垃圾 垃圾成堆", HandlingPath.GENERAL),
                            item("SR0102", "垃圾桶满溢", "ljtmy", "清运", HandlingPath.GENERAL),
                            item("SR0103", "建筑垃圾处置核准", "jzljczhz", "渣土证", HandlingPath.APPROVAL),
                            item("GY0201", "井盖缺失", "jgqs", "下水道 窨井", HandlingPath.EMERGENCY),
                            item("GY0202", "路灯不亮", "ldbl", "黑灯", HandlingPath.GENERAL),
                            retired("GY0203", "老式路灯", "lsld")));

    @Test
    void aCodeComesFirst() {
        assertThat(found("gy0201")).containsExactly("GY0201");
        assertThat(found("SR01")).containsExactly("SR0101", "SR0102", "SR0103");
    }

    @Test
    void wordsOfTheNameRankByWhereTheyStand() {
        assertThat(found("垃圾")).containsExactly("SR0102", "SR0101", "SR0103");
    }

    @Test
    void otherWordsPeopleUseAreFoundToo() {
        assertThat(found("窨井")).containsExactly("GY0201");
        assertThat(found("渣土")).containsExactly("SR0103");
    }

    @Test
    void initialsAreFoundFromTheStartAndInside() {
        assertThat(found("ld"))
                .as("the second name counts too")
                .containsExactly("GY0202", "SR0101");
        assertThat(found("qs")).containsExactly("GY0201");
        assertThat(found("lj")).containsExactly("SR0102", "SR0101", "SR0103");
        assertThat(found("LJT")).containsExactly("SR0102");
    }

    @Test
    void everyWordMustFit() {
        assertThat(found("垃圾 核准")).containsExactly("SR0103");
        assertThat(found("垃圾　lj")).as("a wide blank parts words too").hasSize(3);
        assertThat(found("垃圾 井盖")).isEmpty();
    }

    @Test
    void theEnglishNameIsFoundToo() {
        assertThat(found("sr0101 english")).containsExactly("SR0101");
    }

    @Test
    void onlyItemsOfThePathAndInUseAreOffered() {
        assertThat(items.search("垃圾", HandlingPath.APPROVAL, 10))
                .extracting(MatterItem::code)
                .containsExactly("SR0103");
        assertThat(found("老式")).isEmpty();
        assertThat(items.find("GY0203")).isPresent();
        assertThat(items.all()).hasSize(6);
    }

    @Test
    void withoutTextTheFirstItemsAreOffered() {
        assertThat(items.search(null, null, 2))
                .extracting(MatterItem::code)
                .containsExactly("GY0201", "GY0202");
        assertThat(items.search("  ", null, 2)).hasSize(2);
    }

    @Test
    void signsOfPatternsAreOnlySigns() {
        assertThat(found("%")).isEmpty();
        assertThat(found(".*")).isEmpty();
    }

    @Test
    void initialsAreMadeOfNames() {
        assertThat(Pinyin.initials("井盖缺失")).isEqualTo("jgqs");
        assertThat(Pinyin.initials("5G 基站（新）Wi-Fi")).isEqualTo("5gjzxwifi");
        assertThat(Pinyin.initials("𠮷")).as("characters outside the basic plane").isEmpty();
    }

    private List<String> found(String text) {
        return items.search(text, null, 10).stream().map(MatterItem::code).toList();
    }

    static MatterItem item(
            String code, String name, String pinyin, String keywords, HandlingPath path) {
        return new MatterItem(
                code,
                "市容环境",
                "City",
                "小类",
                "Sub",
                name,
                "English " + name,
                pinyin,
                List.of(keywords.split(" ")),
                null,
                null,
                path,
                null,
                List.of(),
                Priority.NORMAL,
                0,
                false,
                false,
                null,
                true,
                0);
    }

    private static MatterItem retired(String code, String name, String pinyin) {
        return new MatterItem(
                code,
                "市容环境",
                null,
                "小类",
                null,
                name,
                null,
                pinyin,
                List.of(),
                null,
                null,
                HandlingPath.GENERAL,
                null,
                List.of(),
                Priority.NORMAL,
                0,
                false,
                false,
                null,
                false,
                0);
    }
}
