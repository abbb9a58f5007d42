package io.github.springdebugtoolbar.attribute;

import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.IdentifiableType;
import jakarta.persistence.metamodel.ManagedType;

/**
 * Reads where the attributes of a persistence unit are held: entities, what they extend
 * and what is embedded in them.
 */
final class MappedFields {

	private MappedFields() {
	}

	/**
	 * Classes of the persistence unit that are classes of the application.
	 * @param factory the persistence unit
	 * @return the classes
	 */
	static Set<Class<?>> types(EntityManagerFactory factory) {
		Set<Class<?>> types = new HashSet<>();
		for (ManagedType<?> type : factory.getMetamodel().getManagedTypes()) {
			Class<?> javaType = type.getJavaType();
			if (javaType != null && !javaType.isInterface() && javaType.getClassLoader() != null) {
				types.add(javaType);
			}
		}
		return types;
	}

	static Set<MappedField> read(EntityManagerFactory factory) {
		Set<MappedField> fields = new HashSet<>();
		factory.getMetamodel()
			.getManagedTypes()
			.stream()
			.flatMap(MappedFields::attributes)
			.map(MappedFields::find)
			.flatMap(Optional::stream)
			.forEach(fields::add);
		return fields;
	}

	private static Stream<Attribute<?, ?>> attributes(ManagedType<?> type) {
		Stream<Attribute<?, ?>> all = type.getAttributes().stream().map((attribute) -> attribute);
		return (type instanceof IdentifiableType<?> identifiable && !identifiable.hasSingleIdAttribute())
				? Stream.concat(all, identifiable.getIdClassAttributes().stream()) : all;
	}

	private static Optional<MappedField> find(Attribute<?, ?> attribute) {
		Member member = attribute.getJavaMember();
		if (member instanceof Field field) {
			return Optional.of(of(attribute, field));
		}
		if (member instanceof Method getter) {
			return Optional.of(findField(attribute.getName(), getter).map((field) -> of(attribute, field))
				.orElseGet(() -> new MappedField(attribute.getName(), getter.getDeclaringClass(), getter.getName(),
						true, false)));
		}
		return Optional.empty();
	}

	private static Optional<Field> findField(String name, Method getter) {
		try {
			Field field = getter.getDeclaringClass().getDeclaredField(name);
			return Modifier.isStatic(field.getModifiers()) ? Optional.empty() : Optional.of(field);
		}
		catch (NoSuchFieldException ex) {
			return Optional.empty();
		}
	}

	private static MappedField of(Attribute<?, ?> attribute, Field field) {
		return new MappedField(attribute.getName(), field.getDeclaringClass(), field.getName(), false,
				!Modifier.isPrivate(field.getModifiers()));
	}

}
