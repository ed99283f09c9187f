export default {
  app: { vendor: '选任', name: '流程监控' },

  // The apps look for "zh" only and never for "zh-CN": Chinese is reached as the fallback.
  locales: { availableLocales: ['zh-CN'], fallbackLocale: 'zh-CN' },

  // the list 在办案件; diagrams that open where a case stands; what a case is called
  customScripts: ['scripts/board', 'scripts/current', 'scripts/title'],

  csrfCookieName: 'XSRF-TOKEN',
  disableWelcomeMessage: true
};
