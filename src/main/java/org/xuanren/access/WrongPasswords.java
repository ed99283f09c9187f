package org.xuanren.access;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.xuanren.record.Frequency;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.RuleId;

/**
 * How many wrong passwords an address may send for a login: nobody guesses fast, and nobody keeps the owner out, who sits at an address of his own.
 * Whoever has sent them is not heard with the right one either, else he would have guessed it.
 */
@Component
class WrongPasswords {

    private static final int MOST = 10;
    private static final Duration PERIOD = Duration.ofMinutes(10);
    /** Of a login: no account has a longer one, and whoever sends it fills no memory. */
    private static final int MOST_CHARACTERS = 64;

    private record Whose(String address, String login) { }

    private final Frequency<Whose> sent;

    WrongPasswords(Clock clock) {
        this.sent = new Frequency<>(clock, PERIOD);
    }

    /** @throws Refusal if the address that asks has sent too many */
    void requireFew(String login) {
        if (sent.times(whose(login)) >= MOST) {
            throw Refusal.of("从此处登录该账号，十分钟内已输错密码 " + MOST + " 次", RuleId.of("R-ACC-MATRIX"), "请过十分钟再试；忘记密码的，请联系安全管理员");
        }
    }

    void count(String login) {
        sent.add(whose(login));
    }

    private static Whose whose(String login) {
        return new Whose(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked ? asked.getRequest().getRemoteAddr() : "",
            login.substring(0, Math.min(login.length(), MOST_CHARACTERS)));
    }
}
