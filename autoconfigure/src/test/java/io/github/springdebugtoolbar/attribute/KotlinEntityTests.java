package io.github.springdebugtoolbar.attribute;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A data class of Kotlin. It was compiled by Kotlin 2.1.0 from {@code Guest.kt}, which is
 * beside it in the resources, with {@code -jvm-target 17} and without assertions, so that
 * it needs one class of Kotlin's library only.
 */
class KotlinEntityTests {

	private static final String PACKAGE = "io.github.springdebugtoolbar.attribute.kotlin.";

	@Test
	void readsOfADataClassAreSeen() throws Exception {
		Class<?> type = Class.forName(PACKAGE + "Guest");
		try (SessionFactory factory = factory(type); AttributeTracker tracker = new AttributeTracker(List.of())) {
			tracker.watch(factory);
			Object guest = load(factory, type);
			assertThat(reads(type, "Label", guest)).isEqualTo(Map.of("mail", 1, "name", 1));
			assertThat(reads(type, "Destructured", guest)).isEqualTo(Map.of("id", 1, "name", 1));
			assertThat(reads(type, "Renamed", guest)).isEqualTo(Map.of("address", 1, "id", 1, "mail", 1, "note", 1));
			assertThat(reads(type, "Town", guest)).isEqualTo(Map.of("address", 1));
			assertThat(reads(Class.forName(PACKAGE + "Address"), "Town", guest)).isEqualTo(Map.of("town", 1));
		}
	}

	private static SessionFactory factory(Class<?> type) {
		return new Configuration().addAnnotatedClass(type)
			.setProperty("hibernate.connection.url", "jdbc:h2:mem:guests")
			.setProperty("hibernate.hbm2ddl.auto", "create-drop")
			.buildSessionFactory();
	}

	private static Object load(SessionFactory factory, Class<?> type) throws Exception {
		Object guest = type.getDeclaredConstructor().newInstance();
		factory.inTransaction((session) -> session.persist(guest));
		try (Session session = factory.openSession()) {
			return session.createSelectionQuery("from Guest", type).getSingleResult();
		}
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Integer> reads(Class<?> type, String reader, Object guest) throws Exception {
		Function<Object, Object> function = (Function<Object, Object>) Class.forName(PACKAGE + reader)
			.getDeclaredConstructor()
			.newInstance();
		return Reads.of(type, () -> assertThat(function.apply(guest)).isNotNull());
	}

}
