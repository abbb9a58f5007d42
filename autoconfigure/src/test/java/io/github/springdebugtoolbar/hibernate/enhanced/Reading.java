package io.github.springdebugtoolbar.hibernate.enhanced;

import java.util.List;
import java.util.stream.LongStream;

import jakarta.persistence.EntityManager;
import org.hibernate.engine.spi.PersistentAttributeInterceptable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads essays. No test names an entity, so that none is loaded before it is woven. */
@Component
@Transactional
class Reading {

	private static final long ESSAYS = 6;

	private final EntityManager entityManager;

	Reading(EntityManager entityManager) {
		this.entityManager = entityManager;
	}

	boolean isWoven() {
		return PersistentAttributeInterceptable.class.isAssignableFrom(Essay.class);
	}

	void fill() {
		if (list("select e from Essay e").isEmpty()) {
			LongStream.rangeClosed(1, ESSAYS).forEach(this::add);
		}
	}

	private void add(long id) {
		Writer writer = new Writer(id);
		Essay essay = new Essay(id, writer);
		List.of(writer, essay, new Cover(id, essay), new Remark(id, essay)).forEach(this.entityManager::persist);
	}

	void readTexts() {
		list("select e from Essay e").forEach(this::readText);
	}

	void readOneText() {
		list("select e from Essay e").stream().limit(1).forEach(this::readText);
	}

	private void readText(Essay essay) {
		essay.getText();
	}

	void readWriters() {
		list("select e from Essay e").forEach(this::readWriter);
	}

	void readJoinedWriters() {
		list("select e from Essay e join fetch e.writer").forEach(this::readWriter);
	}

	private void readWriter(Essay essay) {
		essay.getWriter().getName();
	}

	void readCovers() {
		list("select e from Essay e").forEach(this::readCover);
	}

	void readJoinedCovers() {
		list("select e from Essay e left join fetch e.cover").forEach(this::readCover);
	}

	private void readCover(Essay essay) {
		essay.getCover().getId();
	}

	void readRemarks() {
		list("select e from Essay e").forEach(this::readRemarks);
	}

	private void readRemarks(Essay essay) {
		essay.getRemarks().size();
	}

	private List<Essay> list(String query) {
		return this.entityManager.createQuery(query, Essay.class).getResultList();
	}

}
