package io.github.springdebugtoolbar.hibernate.shop;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/**
 * A test with the shop's application.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = ShopApplication.class, webEnvironment = WebEnvironment.NONE,
		properties = { "debug-toolbar.enabled=true", "spring.datasource.url=jdbc:h2:mem:events;DB_CLOSE_DELAY=-1",
				"spring.jpa.hibernate.ddl-auto=create", "spring.jpa.properties.hibernate.jdbc.batch_size=10",
				"spring.jpa.properties.hibernate.order_inserts=true" })
@interface ShopTest {

}
