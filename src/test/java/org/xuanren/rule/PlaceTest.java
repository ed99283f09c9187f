package org.xuanren.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {

    @ParameterizedTest // R-AVOID-HOME
    @CsvSource({"中共云溪县委, 云溪", "中共云溪县委, 海东省云川市云溪县", "中共云溪县委, 云川云溪县", "中国共产党云溪县委员会, 云川 云溪", "云溪县人民政府, 海东云溪石桥村",
        "长沙市人民政府, 湖南长沙市", "湖南长沙市人民政府, 湖南省长沙市", "浙江省杭州市西湖区人民政府, 杭州西湖", "杭州市人民政府, 浙江省杭州市", "云川市中级人民法院, 云川市云溪县",
        "湘西土家族苗族自治州人民政府, 湖南湘西", "湘西土家族苗族自治州人民政府, 湘西州凤凰县", "湘西土家族苗族自治州人民政府, 湖南省湘西土家族苗族自治州凤凰县", "湘西州凤凰县人民政府, 湖南凤凰",
        "内蒙古自治区锡林郭勒盟行政公署, 内蒙古锡林郭勒", "神农架林区人民政府, 湖北神农架", "阿里地区行政公署, 西藏阿里", "海南藏族自治州人民政府, 青海海南州",
        "丰县人民政府, 江苏丰县", "丰县人民政府, 江苏省徐州市丰县", "丰县人民政府, 丰县", "云川市公安局云溪分局, 云川"})
    void whoever_writes_a_place_in_one_of_the_usual_ways_means_it(String organisation, String address) {
        assertThat(Place.governedBy(organisation)).hasValueSatisfying(place -> assertThat(place.isIn(address)).isTrue());
    }

    @ParameterizedTest // R-AVOID-HOME
    @CsvSource({"云溪县人民政府, 海东省云川市", "云川市石桥县人民政府, 云川市云溪县", "吉林市人民政府, 吉林省长春市", "海南藏族自治州人民政府, 海南省海口市", "朝阳市人民政府, 北京市朝阳区",
        "恩施市人民政府, 恩施州利川市", "大理市人民政府, 云南省大理白族自治州祥云县", "石桥县人民政府, 云川市石桥镇", "丰县人民政府, 广东省新丰县", "云溪县人民政府, 外地"})
    void another_place_is_another_one(String organisation, String address) {
        assertThat(Place.governedBy(organisation)).hasValueSatisfying(place -> assertThat(place.isIn(address)).isFalse());
    }

    @ParameterizedTest // R-AVOID-HOME
    @ValueSource(strings = {"海东省人民政府", "中共海东省委", "内蒙古自治区人民政府", "县人民政府"})
    void a_province_is_no_such_place(String organisation) {
        assertThat(Place.governedBy(organisation)).isEmpty();
    }
}
