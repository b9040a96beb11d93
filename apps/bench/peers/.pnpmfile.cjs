// Of these a page loads the ready-made bundle, which has its dependencies in it.
const bundled = ["@scalar/api-reference", "@stoplight/elements"];

exports.hooks = {
	readPackage: (manifest) =>
		bundled.includes(manifest.name) ? { ...manifest, dependencies: {}, peerDependencies: {} } : manifest,
};
