package io.github.springdebugtoolbar.recording;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The classes whose attributes are watched, in this machine. Static, since code that is
 * inserted into a class can call nothing else; it survives restarts by DevTools and
 * therefore holds texts only. A class that is watched again with the same attributes has
 * the same numbers. Safe for use by multiple threads.
 */
public final class WatchedClasses {

	private static final Map<List<Object>, WatchedClass> numbered = new HashMap<>();

	private static final Map<String, Integer> watchers = new HashMap<>();

	private static volatile Map<String, WatchedClass> current = Map.of();

	private static int next;

	private WatchedClasses() {
	}

	/**
	 * Begins to watch a class, or numbers it again.
	 * @param name class with its package
	 * @param attributes its attributes, those of its superclasses first
	 * @return the class with its numbers
	 */
	public static synchronized WatchedClass watch(String name, List<String> attributes) {
		WatchedClass watched = numbered.computeIfAbsent(List.of(name, List.copyOf(attributes)), (key) -> {
			WatchedClass created = new WatchedClass(name, attributes, next);
			next += attributes.size();
			return created;
		});
		watchers.merge(name, 1, Integer::sum);
		Map<String, WatchedClass> changed = new HashMap<>(current);
		changed.put(name, watched);
		current = Map.copyOf(changed);
		return watched;
	}

	/**
	 * Ends watching classes, unless another application in this machine watches them too.
	 * @param names classes with their packages
	 */
	public static synchronized void unwatch(Collection<String> names) {
		Map<String, WatchedClass> changed = new HashMap<>(current);
		for (String name : names) {
			if (watchers.computeIfPresent(name, (key, count) -> (count > 1) ? count - 1 : null) == null) {
				changed.remove(name);
			}
		}
		current = Map.copyOf(changed);
	}

	/**
	 * A class that is watched.
	 * @param name class with its package
	 * @return the class, empty if it is not watched
	 */
	public static Optional<WatchedClass> find(String name) {
		return Optional.ofNullable(current.get(name));
	}

	/**
	 * All classes that are watched.
	 * @return the classes in no order
	 */
	public static List<WatchedClass> findAll() {
		Map<String, WatchedClass> watched = current;
		return watched.isEmpty() ? List.of() : new ArrayList<>(watched.values());
	}

}
