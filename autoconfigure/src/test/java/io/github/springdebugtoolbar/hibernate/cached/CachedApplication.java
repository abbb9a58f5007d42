package io.github.springdebugtoolbar.hibernate.cached;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Songs and their singers. */
@SpringBootApplication
class CachedApplication {

}
