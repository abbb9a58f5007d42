package io.github.springdebugtoolbar.attribute;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import io.github.springdebugtoolbar.recording.WatchedClasses;
import org.jspecify.annotations.Nullable;

/**
 * The hooks of a persistence unit. The attributes of a class are numbered one after the
 * other, those of its superclasses first, so that an inherited one has the same index in
 * all classes.
 */
final class Hooks {

	/** Nothing is watched. */
	static final Hooks NONE = new Hooks(Set.of(), List.of());

	private final Map<String, Map<String, Hook>> fields = new HashMap<>();

	private final Map<String, Map<String, Hook>> getters = new HashMap<>();

	private final Map<Class<?>, SortedMap<String, MappedField>> declared = new HashMap<>();

	private final Set<Class<?>> types;

	Hooks(Set<Class<?>> types, Collection<MappedField> mapped) {
		this.types = Set.copyOf(types);
		for (MappedField field : mapped) {
			this.declared.computeIfAbsent(field.declaredIn(), (key) -> new TreeMap<>()).put(field.attribute(), field);
		}
		Set<Class<?>> owners = new HashSet<>(types);
		owners.addAll(this.declared.keySet());
		owners.forEach(this::add);
	}

	@Nullable Hook ofField(String owner, String field) {
		Map<String, Hook> ofOwner = this.fields.get(owner);
		return (ofOwner != null) ? ofOwner.get(field) : null;
	}

	@Nullable Hook ofGetter(String owner, String getter) {
		Map<String, Hook> ofOwner = this.getters.get(owner);
		return (ofOwner != null) ? ofOwner.get(getter) : null;
	}

	private void add(Class<?> owner) {
		List<MappedField> all = fieldsOf(owner);
		boolean exact = this.types.contains(owner) && !isExtended(owner);
		int first = this.types.contains(owner) ? watch(owner, all) : 0;
		Map<String, Hook> ofFields = new LinkedHashMap<>();
		Map<String, Hook> ofGetters = new LinkedHashMap<>();
		for (int index = 0; index < all.size(); index++) {
			Hook hook = new Hook(exact ? first + index : index, !exact);
			(all.get(index).getter() ? ofGetters : ofFields).put(all.get(index).field(), hook);
		}
		this.fields.put(internalName(owner), ofFields);
		this.getters.put(internalName(owner), ofGetters);
	}

	private static int watch(Class<?> owner, List<MappedField> all) {
		ReadHook.forget(owner);
		return WatchedClasses.watch(owner.getName(), all.stream().map(MappedField::attribute).toList()).first();
	}

	private List<MappedField> fieldsOf(Class<?> owner) {
		List<MappedField> fields = new ArrayList<>();
		for (Class<?> type = owner; type != null; type = type.getSuperclass()) {
			SortedMap<String, MappedField> own = this.declared.get(type);
			if (own != null) {
				fields.addAll(0, own.values());
			}
		}
		return fields;
	}

	private boolean isExtended(Class<?> owner) {
		return this.types.stream().anyMatch((type) -> type != owner && owner.isAssignableFrom(type));
	}

	static String internalName(Class<?> type) {
		return type.getName().replace('.', '/');
	}

}
