package org.xuanren.rule;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A county, city, district, prefecture or league, told by the name of an organisation: 云溪县 of 中共云溪县委. Provinces do not matter.
 *
 * @param stem what is said for short; the whole name if that would be a single character
 * @param kind the rest of the name
 */
record Place(String stem, String kind) {

    private static final String PROVINCES = "(?:河北|山西|内蒙古|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|四川|贵州|云南|西藏"
        + "|陕西|甘肃|青海|宁夏|新疆|北京|天津|上海|重庆)";
    private static final String PEOPLES = "(?:(?:[壮满回苗彝藏侗瑶白黎傣畲水佤羌土怒京]|维吾尔|土家|布依|朝鲜|哈尼|傈僳|仡佬|东乡|拉祜|纳西|仫佬|锡伯|达斡尔|景颇|毛南|撒拉"
        + "|布朗|阿昌|普米|鄂温克|鄂伦春|裕固|保安|独龙|各)族|(?:蒙古|哈萨克|柯尔克孜|塔吉克)族?)";
    private static final Pattern GOVERNED = Pattern.compile("^(?:中共|中国共产党)?(.+(?:市|县|旗|盟|自治州|地区|(?<!自治)区))");
    private static final Pattern ABOVE = Pattern.compile("^(?:.*(?:省|自治区|市|州|盟|地区)(?=..)|" + PROVINCES + "(?!" + PEOPLES + ")(?=..))");
    private static final Pattern NAME = Pattern.compile("(.{2,}?)(" + PEOPLES + "*自治[州县旗]|地区|林区|[市县区旗盟])");
    private static final String OTHER_PLACE = "[省市县区州盟旗乡镇村街]|" + PEOPLES + "*自治";

    /** The place in whose name an organisation acts; empty if it is none below a province. */
    static Optional<Place> governedBy(String organisation) {
        var governed = GOVERNED.matcher(organisation);
        if (!governed.find()) {
            return Optional.empty();
        }
        var place = ABOVE.matcher(governed.group(1)).replaceFirst("");
        var name = NAME.matcher(place);
        return Optional.of(name.matches() ? new Place(name.group(1), name.group(2)) : new Place(place, ""));
    }

    /** Whether an address is there, however it is written: 湖南省长沙市, 湖南长沙, 长沙. */
    boolean isIn(String address) {
        var written = kind.isEmpty() ? "(?<=^|[省市区州盟]|" + PROVINCES + ")" + stem
            : stem + "(?:(?!" + OTHER_PLACE + ")|" + kind + "|" + kind.charAt(kind.length() - 1) + ")";
        return Pattern.compile(written).matcher(address.replaceAll("\\s", "")).find();
    }
}
