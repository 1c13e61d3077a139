<?php
// Installs WordPress by its own functions, with an administrator and an author, and prints as JSON
// its version and how each of them logs in.
define( 'WP_INSTALLING', true );
// Would write a mail.
function wp_new_blog_notification() {}

require getenv( 'WORDPRESS_FOLDER' ) . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';

$password = wp_generate_password();
wp_install( 'A newspaper', 'administrator', 'administrator@example.org', true, '', $password );
wp_insert_user(
	array(
		'user_login' => 'author',
		'user_email' => 'author@example.org',
		'user_pass'  => $password,
		'role'       => 'author',
	)
);

$users = array();
foreach ( array( 'author', 'administrator' ) as $name ) {
	$user = get_user_by( 'login', $name );
	$made = WP_Application_Passwords::create_new_application_password( $user->ID, array( 'name' => 'test' ) );
	$users[ $name ] = array(
		'password'     => $password,
		'application'  => $made[0],
		'mayWriteHtml' => user_can( $user, 'unfiltered_html' ),
	);
}

echo wp_json_encode(
	array(
		'version' => get_bloginfo( 'version' ),
		'theme'   => wp_get_theme()->get( 'Name' ),
		'users'   => $users,
	)
);
