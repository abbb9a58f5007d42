package io.github.springdebugtoolbar.demo.data;

import javax.sql.DataSource;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Starts to fill the shop before Hibernate starts, because both take long.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ShopSize.class)
class ShopDataConfiguration {

	@Bean
	ShopData shopData(DataSource dataSource, ShopSize size) {
		return new ShopData(dataSource, size);
	}

	@Bean
	static BeanFactoryPostProcessor shopDataFirst() {
		return (beanFactory) -> beanFactory.getBeanDefinition("entityManagerFactory").setDependsOn("shopData");
	}

}
