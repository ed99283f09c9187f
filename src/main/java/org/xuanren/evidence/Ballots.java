package org.xuanren.evidence;

/** The arithmetic that every count of ballots has to stand. */
final class Ballots {

    private Ballots() { }

    static void check(Faults faults, int present, int issued, int returned, int valid) {
        faults.unless(issued <= present, "发出票数为 %d，多于到会 %d 人".formatted(issued, present), "请核对领票登记");
        faults.unless(returned <= issued, "收回票数为 %d，多于发出 %d 张".formatted(returned, issued), "收回票多于发出票，本次投票无效，请重新投票");
        faults.unless(valid <= returned, "有效票数为 %d，多于收回 %d 张".formatted(valid, returned), "请核对计票结果");
    }
}
