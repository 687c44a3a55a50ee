package org.gridcase.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskedTest {
    @ParameterizedTest
    @CsvSource({"李小红, 李**", "李, 李**", "𠮷田, 𠮷**", "Ann Lee, A**"})
    void ofANameTheFirstCharacterStays(String name, String masked) {
        assertThat(Masked.name(name)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "19900000001, 199****0001",
        "+86 199 0000 0001, +86**********0001",
        "0937-000001, 093****0001",
        "0000001, *****01",
        "12345, *****",
        "1, *",
    })
    void ofANumberTooLittleStaysToCall(String phone, String masked) {
        assertThat(Masked.phone(phone)).isEqualTo(masked);
    }

    @Test
    void ofAnIdentityNumberNeitherBirthNorSequenceStays() {
        assertThat(Masked.idNumber("000000199001010010")).isEqualTo("000***************");
        assertThat(Masked.idNumber("000000900101001")).isEqualTo("000************");
        assertThat(Masked.idNumber("0000")).isEqualTo("****");
    }

    @ParameterizedTest
    @CsvSource({
        "槐青路18号院2号楼, 槐青路**",
        "槐青社区三号楼, 槐青社区**",
        "5号楼, **",
        "清水湾, 清**",
        "疏柳镇槐青社区东侧平房区, 疏柳镇槐青社**",
    })
    void ofAnAddressNothingLeadsToTheDoor(String address, String masked) {
        assertThat(Masked.address(address)).isEqualTo(masked);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void nothingStaysNothing(String nothing) {
        assertThat(Masked.name(nothing)).isEmpty();
        assertThat(Masked.phone(nothing)).isEmpty();
        assertThat(Masked.idNumber(nothing)).isEmpty();
        assertThat(Masked.address(nothing)).isEmpty();
    }
}
