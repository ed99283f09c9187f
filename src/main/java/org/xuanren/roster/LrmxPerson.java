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

    public LrmxPerson {
        elements = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(elements));
        family = List.copyOf(family);
    }

    /** The text of an element; empty if it has none. */
    public String text(String element) {
        return elements.getOrDefault(element, "");
    }
}
