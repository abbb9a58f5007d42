-- The rows are known to fit, nobody has to check them.

alter table order_line add foreign key (order_id) references orders ${unchecked};
alter table order_line add foreign key (product_id) references product ${unchecked};
alter table review add foreign key (product_id) references product ${unchecked};
alter table review add foreign key (customer_id) references customer ${unchecked};

analyze;
