package org.consilium.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.consilium.access.model.Account;
import org.consilium.access.model.RoleGrant;
import org.consilium.consortium.model.Organisation;
import org.consilium.consortium.model.Person;
import org.consilium.platform.service.Actor;
import org.consilium.platform.service.CurrentUser;
import org.consilium.platform.service.RoleScope;
import org.consilium.platform.service.Settings;
import org.consilium.platform.service.Time;
import org.consilium.shared.model.Period;

/**
 * Services on a real database without a container: a fresh database, a clock, somebody who acts,
 * and services with their collaborators filled in.
 *
 * <p>{@link #get} runs one call in one transaction, as the container would. What only the container
 * does is not here: permission annotations, interceptors, bean validation.
 */
public final class TestWorld implements AutoCloseable {

  private static final AtomicLong NAMES = new AtomicLong();

  private final TestDatabase database = TestDatabase.fresh();
  private final CountedSource counted = new CountedSource(database.source());
  private final EntityManagerFactory factory;

  @SuppressWarnings("ThreadLocalUsage") // one of each world, ended with it
  private final ThreadLocal<EntityManager> current = new ThreadLocal<>();

  @SuppressWarnings("ThreadLocalUsage")
  private final ThreadLocal<CurrentUser> acting = ThreadLocal.withInitial(() -> TestUser.SYSTEM);

  private final TestSettings settings = new TestSettings();
  private final Wiring wiring;
  private Clock clock = Clock.system(Time.ZONE);

  /** Opens a world of its own. */
  public TestWorld() {
    factory =
        Persistence.createEntityManagerFactory(
            "consilium",
            Map.of(
                "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                "jakarta.persistence.jtaDataSource", "",
                "jakarta.persistence.nonJtaDataSource", counted.source(),
                "eclipselink.session-name", "world-" + NAMES.incrementAndGet(),
                "eclipselink.weaving", "false",
                "eclipselink.logging.level", "SEVERE"));
    wiring =
        new Wiring(
            Map.of(
                EntityManager.class,
                follow(EntityManager.class, this::em),
                CurrentUser.class,
                follow(CurrentUser.class, acting::get),
                Clock.class,
                follow(),
                Settings.class,
                settings));
  }

  /** The database under this world. */
  public TestDatabase database() {
    return database;
  }

  /** What the operator set. */
  public TestSettings settings() {
    return settings;
  }

  /** A service with its collaborators. */
  public <T> T service(Class<T> type) {
    return wiring.get(type);
  }

  /** Lets an injected {@code Instance} of a type find an implementation. */
  public <T> void offer(Class<T> asked, Class<? extends T> offered) {
    wiring.offer(asked, offered);
  }

  /** One more instance of a service, as another node would have it. */
  public <T> T fresh(Class<T> type) {
    return wiring.fresh(type);
  }

  /**
   * Lets services made from now on have this collaborator, such as one that opens the transaction
   * the container would open.
   */
  public <T> void give(Class<T> type, T bean) {
    wiring.give(type, bean);
  }

  /** Hears events of a type from now on, within the transaction that fires them. */
  public <T> void observe(Class<T> event, Consumer<T> observer) {
    wiring.observe(event, observer);
  }

  /** The entity manager of the running transaction. */
  public EntityManager em() {
    EntityManager em = current.get();
    if (em == null) {
      throw new IllegalStateException("outside a transaction; use get or run");
    }
    return em;
  }

  /** Sets the clock. */
  public void at(Clock time) {
    clock = time;
  }

  /** From now on this thread acts as this user. */
  public void as(CurrentUser user) {
    acting.set(user);
  }

  /** Runs one call in one transaction; any exception rolls it back. */
  public <R> R get(Supplier<R> call) {
    EntityManager em = factory.createEntityManager();
    current.set(em);
    try {
      em.getTransaction().begin();
      R result = call.get();
      em.getTransaction().commit();
      return result;
    } finally {
      if (em.getTransaction().isActive()) {
        em.getTransaction().rollback();
      }
      current.remove();
      em.close();
    }
  }

  /** Runs one call in one transaction; any exception rolls it back. */
  public void run(Runnable call) {
    get(
        () -> {
          call.run();
          return null;
        });
  }

  /** Runs one call as a user, in one transaction. */
  public <R> R get(CurrentUser user, Supplier<R> call) {
    CurrentUser before = acting.get();
    acting.set(user);
    try {
      return get(call);
    } finally {
      acting.set(before);
    }
  }

  /** Runs one call as a user, in one transaction. */
  public void run(CurrentUser user, Runnable call) {
    get(
        user,
        () -> {
          call.run();
          return null;
        });
  }

  /** How many statements one call as a user takes. */
  public long statements(CurrentUser user, Runnable call) {
    long before = counted.made();
    run(user, call);
    return counted.made() - before;
  }

  /** A new organisation. */
  public long organisation(Organisation.Kind kind, String name) {
    return get(
        () -> {
          Organisation organisation = new Organisation(kind, name, null);
          em().persist(organisation);
          return organisation.id();
        });
  }

  /** A new person with an account and these roles for the whole centre. */
  public TestUser user(String name, String... roles) {
    List<TestUser.Grant> grants = new ArrayList<>();
    for (String role : roles) {
      grants.add(new TestUser.Grant(role, RoleScope.CENTRE, null));
    }
    return user(name, grants);
  }

  /** A new person with an account and these grants. */
  public TestUser user(String name, List<TestUser.Grant> grants) {
    return get(
        () -> {
          String unique = name.toLowerCase(java.util.Locale.ROOT) + NAMES.incrementAndGet();
          Person person = new Person(name, null, unique + "@test.invalid", Person.Profession.OTHER);
          em().persist(person);
          Account account =
              new Account(person.id(), unique, java.time.OffsetDateTime.now(clock), false);
          em().persist(account);
          Period period = Period.from(LocalDate.now(clock).minusYears(1));
          for (TestUser.Grant g : grants) {
            em().persist(
                    new RoleGrant(
                        account.id(), g.role(), g.scope().name(), g.scopeId(), period, null));
          }
          return new TestUser(new Actor(account.id(), person.id(), name, null), grants);
        });
  }

  private Clock follow() {
    return new Clock() {
      @Override
      public java.time.ZoneId getZone() {
        return clock.getZone();
      }

      @Override
      public Clock withZone(java.time.ZoneId zone) {
        return clock.withZone(zone);
      }

      @Override
      public java.time.Instant instant() {
        return clock.instant();
      }
    };
  }

  private static <T> T follow(Class<T> type, Supplier<? extends T> target) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, args) -> {
              try {
                return method.invoke(target.get(), args);
              } catch (java.lang.reflect.InvocationTargetException thrown) {
                throw thrown.getCause();
              }
            }));
  }

  @Override
  public void close() {
    factory.close();
    database.close();
  }
}
