package org.consilium.access.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.Supplier;
import org.consilium.access.model.Account;
import org.consilium.platform.service.Time;
import org.consilium.testing.TestUser;
import org.consilium.testing.TestWorld;

/** People with passwords, and a clock that is moved by hand. */
final class AccessWorld implements AutoCloseable {

  static final String PASSWORD = "four unrelated words here";

  final TestWorld world = new TestWorld();
  private Instant now = Instant.parse("2026-03-02T02:00:00Z");

  AccessWorld() {
    world.at(Clock.fixed(now, Time.ZONE));
    world.give(Entry.class, countedAtOnce());
  }

  /** The container keeps the count of wrong passwords although the command is refused. */
  private Entry countedAtOnce() {
    Entry real = world.service(Entry.class);
    return new Entry() {
      @Override
      public Known find(String userName) {
        return real.find(userName);
      }

      @Override
      public SignIn.Answer settle(Long accountId, boolean passwordRight, String code) {
        return real.settle(accountId, passwordRight, code);
      }

      @Override
      public void failed(long accountId) {
        world
            .database()
            .run("update account set failed_tries = failed_tries + 1 where id = " + accountId);
      }
    };
  }

  /** A person with the password of this fixture. */
  TestUser user(String name, String... roles) {
    TestUser user = world.user(name, roles);
    String hash = world.service(Passwords.class).hash(PASSWORD);
    change(user, account -> account.setPassword(hash, OffsetDateTime.now(clock())));
    return user;
  }

  void change(TestUser user, java.util.function.Consumer<Account> change) {
    world.run(() -> change.accept(world.em().find(Account.class, user.accountId())));
  }

  String name(TestUser user) {
    return world.database().text("select user_name from account where id = " + user.accountId());
  }

  void later(Duration time) {
    now = now.plus(time);
    world.at(Clock.fixed(now, Time.ZONE));
  }

  Instant now() {
    return now;
  }

  Clock clock() {
    return Clock.fixed(now, Time.ZONE);
  }

  /** Sets a second factor up and returns its secret. */
  String enrol(TestUser user) {
    SecondFactorService service = world.service(SecondFactorService.class);
    String secret = world.get(user, () -> service.propose(null));
    world.get(user, () -> service.prove(code(secret), -1));
    later(Duration.ofMinutes(1));
    return secret;
  }

  /** The code an authenticator shows now. */
  String code(String secret) {
    return Totp.code(secret, now.getEpochSecond() / 30);
  }

  SignIn.Answer tries(String name, String password, String code) {
    SignIn signIn = world.service(SignIn.class);
    return world.get(() -> signIn.attempt(name, password, code)).answer();
  }

  <R> R as(TestUser user, Supplier<R> call) {
    return world.get(user, call);
  }

  @Override
  public void close() {
    world.close();
  }
}
