package io.github.springdebugtoolbar.web;

import java.lang.reflect.Array;
import java.net.URI;
import java.time.ZoneId;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/**
 * The text of any object, without running code that is not the JDK's: {@code toString} of
 * an entity may load half a database.
 */
final class SafeText {

	private static final List<Class<?>> VALUES = List.of(CharSequence.class, Number.class, Boolean.class,
			Character.class, UUID.class, TemporalAccessor.class, TemporalAmount.class, Date.class, Locale.class,
			URI.class, Currency.class, ZoneId.class);

	private static final Set<Class<?>> SIZED = Set.of(ArrayList.class, LinkedList.class, HashSet.class,
			LinkedHashSet.class, TreeSet.class, HashMap.class, LinkedHashMap.class, TreeMap.class,
			ConcurrentHashMap.class);

	private SafeText() {
	}

	static String of(@Nullable Object value) {
		if (value == null) {
			return "null";
		}
		if (value instanceof Enum<?> constant) {
			return constant.name();
		}
		Class<?> type = value.getClass();
		if (type.getName().startsWith("java.") && VALUES.stream().anyMatch((known) -> known.isAssignableFrom(type))) {
			return value.toString();
		}
		return type.getTypeName() + size(value);
	}

	private static String size(Object value) {
		if (value.getClass().isArray()) {
			return " of length " + Array.getLength(value);
		}
		if (!SIZED.contains(value.getClass())) {
			return "";
		}
		int size = (value instanceof Collection<?> collection) ? collection.size() : ((Map<?, ?>) value).size();
		return " of size " + size;
	}

}
