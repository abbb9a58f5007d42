package io.github.springdebugtoolbar.transaction;

import java.util.List;
import java.util.function.Consumer;

import javax.sql.DataSource;

import io.github.springdebugtoolbar.autoconfigure.DataSourceRecordingAutoConfiguration;
import io.github.springdebugtoolbar.autoconfigure.RecordingAutoConfiguration;
import io.github.springdebugtoolbar.recording.CurrentRecording;
import io.github.springdebugtoolbar.recording.QueryTransactions;
import io.github.springdebugtoolbar.recording.RecordedRequest;
import io.github.springdebugtoolbar.recording.Recorder;
import io.github.springdebugtoolbar.recording.Recording;
import io.github.springdebugtoolbar.recording.TransactionEvent;
import io.github.springdebugtoolbar.recording.TransactionEvent.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionManagerCustomizationAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.ConfigurableTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Integration tests for {@link TransactionManagerTap}.
 */
class TransactionRecordingIntegrationTests {

	private static final String SERVICE = Orders.class.getName();

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
				DataSourceTransactionManagerAutoConfiguration.class, TransactionAutoConfiguration.class,
				TransactionManagerCustomizationAutoConfiguration.class, RecordingAutoConfiguration.class,
				DataSourceRecordingAutoConfiguration.class))
		.withUserConfiguration(Application.class)
		.withPropertyValues("debug-toolbar.enabled=true", "spring.datasource.generate-unique-name=true");

	@Test
	void commitHasItsMethodAndItsQueries() {
		record(Orders::place, (request) -> {
			TransactionEvent event = only(request);
			assertThat(event.name()).isEqualTo(SERVICE + ".place");
			assertThat(event.manager()).isEqualTo("transactionManager");
			assertThat(event.outcome()).isEqualTo(Outcome.COMMITTED);
			assertThat(event.isolation()).isNull();
			assertThat(event.thread()).isEqualTo(Thread.currentThread().getName());
			assertThat(event.beginNanos()).isPositive();
			assertThat(event.endNanos()).isPositive();
			assertThat(event.durationNanos()).isGreaterThan(event.beginNanos() + event.endNanos());
			assertThat(transactions(request)).containsExactly(SERVICE + ".place");
		});
	}

	@Test
	void isolationAndReadOnlyAreThoseThatWereAskedFor() {
		record(Orders::report,
				(request) -> assertThat(only(request)).returns("SERIALIZABLE", TransactionEvent::isolation)
					.returns(true, TransactionEvent::readOnly));
	}

	@Test
	void rollbackIsToldFromCommit() {
		record((orders) -> catchThrowable(orders::fail),
				(request) -> assertThat(only(request).outcome()).isEqualTo(Outcome.ROLLED_BACK));
	}

	@Test
	void newTransactionSuspendsTheOuterOne() {
		record(Orders::placeAndLog, (request) -> {
			List<TransactionEvent> events = request.events(TransactionEvent.class);
			assertThat(events).extracting(TransactionEvent::depth).containsExactly(0, 1);
			assertThat(events.get(0).suspensions()).singleElement().satisfies((suspension) -> {
				assertThat(suspension.startNanos()).isLessThanOrEqualTo(events.get(1).startNanos());
				assertThat(suspension.startNanos() + suspension.durationNanos())
					.isGreaterThanOrEqualTo(events.get(1).startNanos() + events.get(1).durationNanos());
			});
			assertThat(transactions(request)).containsExactly(SERVICE + ".placeAndLog", "log",
					SERVICE + ".placeAndLog");
		});
	}

	@Test
	void workWithoutTransactionSuspendsToo() {
		record(Orders::placeAndLook, (request) -> {
			assertThat(only(request).suspensions()).hasSize(1);
			assertThat(transactions(request)).containsExactly("none", SERVICE + ".placeAndLook");
		});
	}

	@Test
	void savepointIsATransactionInside() {
		record(Orders::placeWithSavepoint, (request) -> {
			assertThat(request.events(TransactionEvent.class)).extracting(TransactionEvent::savepoint)
				.containsExactly(false, true);
			assertThat(request.events(TransactionEvent.class)).extracting(TransactionEvent::outcome)
				.containsExactly(Outcome.COMMITTED, Outcome.ROLLED_BACK);
			assertThat(transactions(request)).containsExactly("step", SERVICE + ".placeWithSavepoint");
		});
	}

	@Test
	void failedCommitSaysWhy() {
		this.runner.withUserConfiguration(FailingCommit.class)
			.run((context) -> record(context, (orders) -> catchThrowable(orders::place), (request) -> {
				assertThat(only(request).outcome()).isEqualTo(Outcome.COMMIT_FAILED);
				assertThat(only(request).failure()).contains("No commit today");
			}));
	}

	@Test
	void failedBeginSaysWhy() {
		this.runner.withUserConfiguration(FailingBegin.class)
			.run((context) -> record(context, (orders) -> catchThrowable(orders::place), (request) -> {
				assertThat(only(request).outcome()).isEqualTo(Outcome.BEGIN_FAILED);
				assertThat(only(request).failure()).contains("No begin today");
				assertThat(only(request).endNanos()).isZero();
			}));
	}

	@Test
	void queriesOutsideOfATransactionHaveNone() {
		record(Orders::look, (request) -> {
			assertThat(request.events(TransactionEvent.class)).isEmpty();
			assertThat(transactions(request)).containsExactly("none");
		});
	}

	@Test
	void transactionsOfJpaAreRecorded() {
		this.runner.withConfiguration(AutoConfigurations.of(HibernateJpaAutoConfiguration.class))
			.run((context) -> record(context, Orders::placeAndLog, (request) -> {
				assertThat(context.getBean("transactionManager").getClass().getSimpleName())
					.isEqualTo("JpaTransactionManager");
				assertThat(transactions(request)).containsExactly(SERVICE + ".placeAndLog", "log",
						SERVICE + ".placeAndLog");
			}));
	}

	@Test
	void listenersOfTheApplicationGoOnAndOursIsThereOnce() {
		this.runner.withBean(Counting.class).run((context) -> {
			ConfigurableTransactionManager manager = context.getBean(ConfigurableTransactionManager.class);
			context.getBean(TransactionManagerTap.class).postProcessBeforeInitialization(manager, "again");
			record(context, Orders::place,
					(request) -> assertThat(only(request).outcome()).isEqualTo(Outcome.COMMITTED));
			assertThat(context.getBean(Counting.class).commits).isEqualTo(1);
		});
	}

	@Test
	void nothingIsRecordedWhileSuspended() {
		this.runner.run((context) -> {
			Recording recording = context.getBean(Recorder.class).start();
			try (CurrentRecording.Scope scope = CurrentRecording.attach(recording);
					CurrentRecording.Scope suspended = CurrentRecording.suspend()) {
				context.getBean(Orders.class).place();
			}
			assertThat(recording.snapshot().events()).isEmpty();
		});
	}

	@Test
	void offMeansUntouched() {
		this.runner.withPropertyValues("debug-toolbar.enabled=false")
			.run((context) -> assertThat(
					context.getBean(ConfigurableTransactionManager.class).getTransactionExecutionListeners())
				.isEmpty());
	}

	private void record(Consumer<Orders> work, Consumer<RecordedRequest> assertions) {
		this.runner.run((context) -> record(context, work, assertions));
	}

	private static void record(ApplicationContext context, Consumer<Orders> work,
			Consumer<RecordedRequest> assertions) {
		Recording recording = context.getBean(Recorder.class).start();
		try (CurrentRecording.Scope scope = CurrentRecording.attach(recording)) {
			work.accept(context.getBean(Orders.class));
		}
		assertions.accept(recording.snapshot());
	}

	private static TransactionEvent only(RecordedRequest request) {
		List<TransactionEvent> events = request.events(TransactionEvent.class);
		assertThat(events).hasSize(1);
		return events.get(0);
	}

	private static List<String> transactions(RecordedRequest request) {
		QueryTransactions transactions = QueryTransactions.of(request);
		return request.queries()
			.stream()
			.map((query) -> transactions.find(query).map(TransactionEvent::name).orElse("none"))
			.toList();
	}

	@Configuration(proxyBeanMethods = false)
	static class Application {

		@Bean
		Orders orders(JdbcTemplate jdbc, PlatformTransactionManager manager) {
			return new Orders(jdbc, manager);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class FailingCommit {

		@Bean
		JdbcTransactionManager transactionManager(DataSource dataSource) {
			return new JdbcTransactionManager(dataSource) {

				@Override
				protected void doCommit(DefaultTransactionStatus status) {
					throw new TransactionSystemException("No commit today");
				}

			};
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class FailingBegin {

		@Bean
		JdbcTransactionManager transactionManager(DataSource dataSource) {
			return new JdbcTransactionManager(dataSource) {

				@Override
				protected void doBegin(Object transaction, TransactionDefinition definition) {
					throw new TransactionSystemException("No begin today");
				}

			};
		}

	}

	static class Counting implements TransactionExecutionListener {

		private int commits;

		@Override
		public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
			this.commits++;
		}

	}

	static class Orders {

		private final JdbcTemplate jdbc;

		private final PlatformTransactionManager manager;

		Orders(JdbcTemplate jdbc, PlatformTransactionManager manager) {
			this.jdbc = jdbc;
			this.manager = manager;
		}

		@Transactional
		void place() {
			query();
		}

		@Transactional(isolation = Isolation.SERIALIZABLE, readOnly = true)
		void report() {
			query();
		}

		@Transactional
		void fail() {
			throw new IllegalStateException("failed");
		}

		@Transactional
		void placeAndLog() {
			query();
			inside("log", TransactionDefinition.PROPAGATION_REQUIRES_NEW, (status) -> query());
			query();
		}

		@Transactional
		void placeAndLook() {
			inside("look", TransactionDefinition.PROPAGATION_NOT_SUPPORTED, (status) -> query());
			query();
		}

		@Transactional
		void placeWithSavepoint() {
			inside("step", TransactionDefinition.PROPAGATION_NESTED, (status) -> {
				query();
				status.setRollbackOnly();
			});
			query();
		}

		void look() {
			query();
		}

		private void query() {
			this.jdbc.queryForList("select 1");
		}

		private void inside(String name, int propagation, Consumer<TransactionStatus> work) {
			TransactionTemplate template = new TransactionTemplate(this.manager);
			template.setName(name);
			template.setPropagationBehavior(propagation);
			template.executeWithoutResult(work);
		}

	}

}
