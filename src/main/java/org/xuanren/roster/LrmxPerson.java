package org.xuanren.roster;

import java.util.List;
import java.util.Map;

/**
 * One approval form (干部任免审批表) as an {@code .lrmx} file holds it.
 *
 * @param elements the simple elements by name, in the order of the format; empty ones stay
 * @param family   the members of the family (JiaTingChengYuan), each by element name
 */
public record LrmxPerson(Map<String, String> elements, List<Map<String, String>> family) {

    /** All elements of the format in their order; the family stands in the middle. */
    static final List<String> ORDER = List.of("XingMing", "XingBie", "ChuShengNianYue", "MinZu", "JiGuan", "ChuShengDi",
        "RuDangShiJian", "CanJiaGongZuoShiJian", "JianKangZhuangKuang", "ZhuanYeJiShuZhiWu", "ShuXiZhuanYeYouHeZhuanChang",
        "QuanRiZhiJiaoYu_XueLi", "QuanRiZhiJiaoYu_XueWei", "QuanRiZhiJiaoYu_XueLi_BiYeYuanXiaoXi",
        "QuanRiZhiJiaoYu_XueWei_BiYeYuanXiaoXi", "ZaiZhiJiaoYu_XueLi", "ZaiZhiJiaoYu_XueWei",
        "ZaiZhiJiaoYu_XueLi_BiYeYuanXiaoXi", "ZaiZhiJiaoYu_XueWei_BiYeYuanXiaoXi", "XianRenZhiWu", "NiRenZhiWu", "NiMianZhiWu",
        "JianLi", "JiangChengQingKuang", "NianDuKaoHeJieGuo", "RenMianLiYou", "JiaTingChengYuan", "ChengBaoDanWei",
        "JiSuanNianLingShiJian", "TianBiaoShiJian", "TianBiaoRen", "ShenFenZheng", "ZhaoPian", "Version");

    static final String FAMILY = "JiaTingChengYuan";
    static final List<String> MEMBER = List.of("ChengWei", "XingMing", "ChuShengRiQi", "ZhengZhiMianMao", "GongZuoDanWeiJiZhiWu");

    /** What the form that staff know calls them; of those that a refusal names. */
    private static final Map<String, String> TERMS = Map.of("XingMing", "姓名", "ShenFenZheng", "身份证号", "ChuShengNianYue", "出生年月",
        "RuDangShiJian", "入党时间", "CanJiaGongZuoShiJian", "参加工作时间", "JianLi", "简历", "JiSuanNianLingShiJian", "计算年龄时间",
        "TianBiaoShiJian", "填表时间", FAMILY, "家庭主要成员及重要社会关系");

    public LrmxPerson {
        elements = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(elements));
        family = List.copyOf(family);
    }

    /** An element as staff call it, with the name that stands in the file: 姓名（XingMing）. */
    static String called(String element) {
        return TERMS.get(element) + "（" + element + "）";
    }

    /** The text of an element; empty if it has none. */
    public String text(String element) {
        return elements.getOrDefault(element, "");
    }
}
