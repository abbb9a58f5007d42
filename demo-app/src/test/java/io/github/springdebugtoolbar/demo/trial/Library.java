package io.github.springdebugtoolbar.demo.trial;

import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Loads one by one, or together.
 */
@Service
@Transactional(readOnly = true)
class Library {

	private static final List<Long> IDS = LongStream.rangeClosed(1, 12).boxed().toList();

	private final PublisherRepository publishers;

	private final BookRepository books;

	private final NovelRepository novels;

	private final AuthorRepository authors;

	private final TicketRepository tickets;

	private final VersionedTicketRepository versionedTickets;

	private final EntityManager entityManager;

	Library(PublisherRepository publishers, BookRepository books, NovelRepository novels, AuthorRepository authors,
			TicketRepository tickets, VersionedTicketRepository versionedTickets, EntityManager entityManager) {
		this.publishers = publishers;
		this.books = books;
		this.novels = novels;
		this.authors = authors;
		this.tickets = tickets;
		this.versionedTickets = versionedTickets;
		this.entityManager = entityManager;
	}

	int countBooksOneByOne() {
		return countBooks(this.publishers.findAllByOrderById());
	}

	int countBooksTogether() {
		return countBooks(this.publishers.findAllWithBooksByOrderById());
	}

	private static int countBooks(List<Publisher> publishers) {
		return publishers.stream().mapToInt((publisher) -> publisher.getBooks().size()).sum();
	}

	int countCitiesOneByOne() {
		return countCities(this.publishers.findAllByOrderById());
	}

	int countCitiesTogether() {
		return countCities(this.publishers.findAllWithCitiesByOrderById());
	}

	private static int countCities(List<Publisher> publishers) {
		return publishers.stream().mapToInt((publisher) -> publisher.getCities().size()).sum();
	}

	int countGenresOneByOne() {
		return this.novels.findAllByOrderById().size();
	}

	int countGenresTogether() {
		return this.novels.findAllWithGenreByOrderById().size();
	}

	int countPassportsOneByOne() {
		return this.authors.findAllByOrderById().size();
	}

	int countPassportsTogether() {
		return this.authors.findAllWithPassportByOrderById().size();
	}

	int findBooksOneByOne() {
		return findBooks();
	}

	int findBooksTogether() {
		return this.books.findAllById(IDS).size() + findBooks() - IDS.size();
	}

	private int findBooks() {
		return IDS.stream().mapToInt((id) -> this.books.findById(id).isPresent() ? 1 : 0).sum();
	}

	@Transactional
	int issueTickets() {
		return codes().map(Ticket::new).map(this.tickets::save).toList().size();
	}

	@Transactional
	int issueVersionedTickets() {
		return codes().map(VersionedTicket::new).map(this.versionedTickets::save).toList().size();
	}

	private static Stream<String> codes() {
		return Stream.generate(() -> UUID.randomUUID().toString()).limit(5);
	}

	@Transactional
	int flushAgain() {
		List<Publisher> all = this.publishers.findAllByOrderById();
		all.forEach((publisher) -> this.entityManager.flush());
		return all.size();
	}

	@Transactional
	int flushOnce() {
		List<Publisher> all = this.publishers.findAllByOrderById();
		this.entityManager.flush();
		return all.size();
	}

	@Transactional
	int doNothing() {
		return 0;
	}

	int countGenresOfBooksOneByOne() {
		return countGenresOfBooks(this.publishers.findAllByOrderById());
	}

	int countGenresOfBooksTogether() {
		return countGenresOfBooks(this.publishers.findAllWithGenresByOrderById());
	}

	private static int countGenresOfBooks(List<Publisher> publishers) {
		return (int) publishers.stream()
			.flatMap((publisher) -> publisher.getBooks().stream())
			.map((book) -> book.getGenre().getName())
			.distinct()
			.count();
	}

}
