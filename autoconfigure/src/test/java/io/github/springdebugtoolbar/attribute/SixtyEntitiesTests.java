package io.github.springdebugtoolbar.attribute;

import java.io.ObjectStreamClass;
import java.io.Serializable;
import java.lang.reflect.Method;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.springdebugtoolbar.recording.AttributeReads;
import io.github.springdebugtoolbar.recording.CallSiteFinder;
import io.github.springdebugtoolbar.recording.CurrentRecording;
import io.github.springdebugtoolbar.recording.RecordedRequest;
import io.github.springdebugtoolbar.recording.Recorder;
import io.github.springdebugtoolbar.recording.Recording;
import io.github.springdebugtoolbar.recording.RecordingLimits;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import org.hibernate.Hibernate;
import org.hibernate.SessionFactory;
import org.hibernate.boot.registry.BootstrapServiceRegistry;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.cfg.Configuration;
import org.hibernate.engine.spi.ManagedEntity;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An application with sixty entities of all mapping kinds behaves the same whether its
 * attributes are watched or not: JSON, SQL, equality, classes.
 */
class SixtyEntitiesTests {

	private static final int SIXTY = 60;

	/** Have no instances. */
	private static final int ABSTRACT = 2;

	private final ObjectMapper getters = mapper().build();

	private final ObjectMapper fields = mapper().visibility(PropertyAccessor.FIELD, Visibility.ANY)
		.visibility(PropertyAccessor.GETTER, Visibility.NONE)
		.visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
		.build();

	@Test
	void behaveTheSameWatchedOrNot() throws Exception {
		List<String> plain = new ArrayList<>();
		live("plain", plain, (factory) -> {
		});
		List<String> watched = new ArrayList<>();
		Recording recording = new Recorder(Clock.systemUTC(), RecordingLimits.DEFAULT,
				new CallSiteFinder(List.of(), List.of()))
			.start();
		try (AttributeTracker tracker = new AttributeTracker(List.of());
				CurrentRecording.Scope scope = CurrentRecording.attach(recording)) {
			live("watched", watched, tracker::watch);
			assertThat(entitiesRead(recording.snapshot())).hasSize(SIXTY - ABSTRACT);
		}
		assertThat(plain).hasSizeGreaterThan(500).anyMatch((line) -> line.startsWith("update "));
		assertThat(watched).isEqualTo(plain);
	}

	private void live(String database, List<String> log, Consumer<SessionFactory> started) throws Exception {
		WorldClasses classes = new WorldClasses();
		List<Class<?>> entities = classes.mapped();
		assertThat(entities).hasSize(SIXTY);
		try (SessionFactory factory = start(classes, entities, database, log)) {
			started.accept(factory);
			for (String world : List.of("world.World1", "world.World2")) {
				Class<?> type = classes.loadClass(world);
				factory.inTransaction((session) -> call(type, "fill", session));
				factory.inTransaction((session) -> log.add(String.valueOf(call(type, "look", session))));
				factory.inTransaction((session) -> call(type, "change", session));
			}
			factory.inTransaction((session) -> entities.forEach((entity) -> describe(entity, session, log)));
			entities.forEach((entity) -> describeClass(entity, log));
		}
	}

	private static SessionFactory start(ClassLoader loader, List<Class<?>> entities, String database,
			List<String> log) {
		BootstrapServiceRegistry registry = new BootstrapServiceRegistryBuilder().applyClassLoader(loader).build();
		Configuration configuration = new Configuration(registry)
			.setProperty("hibernate.connection.url", "jdbc:h2:mem:" + database)
			.setProperty("hibernate.hbm2ddl.auto", "create")
			.setStatementInspector((sql) -> {
				log.add(sql);
				return sql;
			});
		entities.forEach(configuration::addAnnotatedClass);
		return configuration.buildSessionFactory();
	}

	private static Object call(Class<?> world, String name, EntityManager entityManager) {
		try {
			Method method = world.getMethod(name, EntityManager.class);
			return method.invoke(null, entityManager);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void describe(Class<?> type, EntityManager entityManager, List<String> log) {
		List<?> all = entityManager.createQuery("select e from " + type.getAnnotation(Entity.class).name() + " e", type)
			.getResultList();
		all.stream().sorted(Comparator.comparing((entity) -> write(this.getters, entity))).forEach((entity) -> {
			log.add(entity.getClass().getName() + " " + Hibernate.getClass(entity).getName() + " "
					+ (entity instanceof ManagedEntity));
			log.add(write(this.getters, entity));
			log.add(write(this.fields, entity));
			log.add(entity.equals(entity) + " " + all.indexOf(entity) + " " + hashOf(entity) + " "
					+ all.stream().filter(entity::equals).count());
		});
	}

	private static String hashOf(Object entity) {
		boolean own = entity.hashCode() != System.identityHashCode(entity);
		return own ? Integer.toString(entity.hashCode()) : entity.getClass().getName();
	}

	private static String write(ObjectMapper mapper, Object entity) {
		try {
			return mapper.writeValueAsString(entity);
		}
		catch (JsonProcessingException ex) {
			return "cannot be written: " + ex.getOriginalMessage();
		}
	}

	private static void describeClass(Class<?> type, List<String> log) {
		log.add(type.getName() + " " + Arrays.toString(type.getDeclaredFields()));
		log.add(Stream.of(type.getDeclaredMethods()).map(Method::toString).sorted().toList().toString());
		log.add(Stream.of(type.getDeclaredConstructors()).map(Object::toString).sorted().toList().toString());
		log.add(Stream.of(type.getDeclaredMethods())
			.map((method) -> method.toGenericString() + Arrays.toString(method.getParameters())
					+ Arrays.toString(method.getAnnotations()))
			.sorted()
			.toList()
			.toString());
		log.add(Stream.of(type.getDeclaredConstructors())
			.map((constructor) -> Arrays.toString(constructor.getParameters()))
			.sorted()
			.toList()
			.toString());
		log.add("serial " + (Serializable.class.isAssignableFrom(type)
				? ObjectStreamClass.lookup(type).getSerialVersionUID() : 0));
	}

	private static Set<String> entitiesRead(RecordedRequest request) {
		return request.events(AttributeReads.class)
			.stream()
			.filter((reads) -> !reads.isUnread())
			.map(AttributeReads::className)
			.filter(SixtyEntitiesTests::isEntity)
			.collect(Collectors.toSet());
	}

	private static boolean isEntity(String className) {
		return !className.matches(".*\\$(Address|Zip|Place|Base|Typed)");
	}

	private static JsonMapper.Builder mapper() {
		return JsonMapper.builder()
			.addMixIn(Object.class, WithoutProxies.class)
			.enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
			.disable(SerializationFeature.FAIL_ON_EMPTY_BEANS);
	}

	@JsonIgnoreProperties({ "hibernateLazyInitializer", "$$_hibernate_attributeInterceptor",
			"$$_hibernate_entityEntryHolder", "$$_hibernate_previousManagedEntity", "$$_hibernate_nextManagedEntity",
			"$$_hibernate_tracker", "$$_hibernate_collectionTracker", "$$_hibernate_useTracker" })
	private interface WithoutProxies {

	}

}
