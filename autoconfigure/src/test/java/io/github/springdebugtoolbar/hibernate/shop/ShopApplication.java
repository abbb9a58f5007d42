package io.github.springdebugtoolbar.hibernate.shop;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The shop. */
@SpringBootApplication
class ShopApplication {

}
